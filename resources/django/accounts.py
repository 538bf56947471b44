# bmms-probe: accounts
# Whether users can log in, by the application's own rules. A link to choose a password is made of what is stored; making
# one changes nothing. The form for forgotten passwords sends none to users without a password, so it is made here; also for
# users who never came: nobody may have been told their first password.
def bmms_probe(arguments):
    from django.apps import apps
    from django.contrib.auth import get_backends, get_user_model
    from django.contrib.auth.hashers import identify_hasher
    from django.contrib.auth.tokens import default_token_generator
    from django.urls import reverse
    from django.utils.encoding import force_bytes
    from django.utils.http import urlsafe_base64_encode

    User = get_user_model()
    Membership = None
    for model in apps.get_app_config("organizations").get_models():
        names = {field.name for field in model._meta.concrete_fields}
        if {"user", "organization"} <= names:
            Membership = model

    def refusals(user):
        found = []
        if not user.is_active:
            found.append("is_active")
        if not getattr(user, "is_approved", True):
            found.append("is_approved")
        if user.is_superuser:
            found.append("is_superuser")
        checks = [getattr(backend, "user_can_authenticate", None) for backend in get_backends()]
        if not any(check is None or check(user) for check in checks):
            found.append("user_can_authenticate")
        if user.has_usable_password():
            try:
                identify_hasher(user.password)
            except ValueError:
                found.append("password hasher")
        return found

    def link(user):
        return reverse(
            "password_reset_confirm",
            kwargs={
                "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
                "token": default_token_generator.make_token(user),
            },
        )

    def account(name, user):
        if user is None:
            return {"username": name, "refusals": ["unknown"], "usable": False, "organizations": []}
        usable = user.has_usable_password()
        begins = not usable or user.last_login is None
        mine = Membership._base_manager.filter(user=user, is_active=True) if Membership else []
        return {
            "username": name,
            "refusals": refusals(user),
            "usable": usable,
            "organizations": [membership.organization.code for membership in mine],
            "reset_token_path": link(user) if arguments["links"] and begins and not user.is_superuser else None,
        }

    users = {
        user.get_username(): user
        for user in User._base_manager.filter(**{User.USERNAME_FIELD + "__in": arguments["usernames"]})
    }
    return {"accounts": [account(name, users.get(name)) for name in arguments["usernames"]]}
