"""How far the organisation columns have come in this release of the code."""

# Nullable since communities 0029 and mana 0022; a later release requires them.
REQUIRED = False
