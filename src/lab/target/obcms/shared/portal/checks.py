"""System checks of a deployment."""
from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.security, deploy=True)
def debug_is_off(app_configs, **kwargs):
    """DEBUG shows settings and source to every visitor."""
    return [Error("DEBUG must be off in production.", id="bmms.E001")] if settings.DEBUG else []
