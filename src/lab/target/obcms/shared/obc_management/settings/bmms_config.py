"""What the mode's settings mean."""
from django.conf import settings

BMMS = "bmms"
OBCMS = "obcms"


def is_bmms_mode():
    """Whether many organisations are served."""
    return settings.BMMS_MODE == BMMS


def is_obcms_mode():
    """Whether one organisation is served."""
    return not is_bmms_mode()


def multi_tenant_enabled():
    """Whether rows are kept apart by organisation. The setting is looked for where no settings file puts it."""
    return getattr(settings, "ENABLE_MULTI_TENANT", is_bmms_mode())


def organization_switching_enabled():
    """Whether users may change to another organisation of theirs; see multi_tenant_enabled."""
    return getattr(settings, "ALLOW_ORGANIZATION_SWITCHING", is_bmms_mode())


def default_organization_code():
    """The code of the organisation that OBCMS mode serves."""
    return settings.DEFAULT_ORGANIZATION_CODE


def ocm_organization_code():
    """The code of the office that sees all organisations."""
    return settings.OCM_ORGANIZATION_CODE
