"""Forms of the site."""
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError


class LoginForm(AuthenticationForm):
    """Lets in only users who were approved, where the user model knows of that."""

    def confirm_login_allowed(self, user):
        super().confirm_login_allowed(user)
        if not getattr(user, "is_approved", True):
            raise ValidationError("Your account has not been approved yet.", code="unapproved")
