"""How far the organisation columns have come in this release of the code."""

# Required since communities 0030 and mana 0023.
REQUIRED = True
