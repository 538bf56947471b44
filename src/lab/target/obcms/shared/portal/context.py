"""What every page shows."""
import socket

from obc_management.settings.bmms_config import is_bmms_mode, organization_switching_enabled
from organizations.middleware import organizations_of


def site(request):
    """The mode and host of the process that answers, and the organisations that its user may change to."""
    may_switch = is_bmms_mode() and organization_switching_enabled() and request.user.is_authenticated
    return {
        "mode": running_mode(),
        "host": socket.gethostname(),
        "organization": getattr(request, "organization", None),
        "organizations": organizations_of(request.user) if may_switch else [],
        "may_switch": may_switch,
    }


def running_mode():
    """The mode this process started in."""
    return "bmms" if is_bmms_mode() else "obcms"
