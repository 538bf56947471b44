"""Services for communities."""
from coordination.models import Titled, partner


class ServiceOffering(Titled):
    """A service."""

    offering_mao = partner()


class ServiceApplication(Titled):
    """Who asked for one."""

    organization = partner()
