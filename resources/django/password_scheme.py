# bmms-probe: password_scheme
# How passwords are kept, and what would be wrong with one like the console's.
def bmms_probe(arguments):
    import django
    from django.contrib.auth.hashers import get_hasher
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.urls import NoReverseMatch, reverse

    refusals = []
    try:
        validate_password(arguments["sample"])
    except ValidationError as error:
        refusals = list(error.messages)
    try:
        # Only a hasher that the settings name is accepted when somebody logs in.
        iterations = get_hasher("pbkdf2_sha256").iterations
    except ValueError:
        iterations = None
    try:
        reverse("password_reset_confirm", kwargs={"uidb64": "MQ", "token": "a-b"})
        has_reset_page = True
    except NoReverseMatch:
        has_reset_page = False
    return {
        "preferred": get_hasher().algorithm,
        "iterations": iterations,
        "refusals": refusals,
        "has_reset_page": has_reset_page,
        "django_version": django.get_version(),
    }
