"""The shell, as talkative as later releases of Django are."""
from django.apps import apps
from django.core.management.commands.shell import Command as Shell


class Command(Shell):
    """Says what it imported, before it runs what it was given."""

    def handle(self, **options):
        self.stdout.write(f"{len(apps.get_models())} objects imported automatically (use -v 2 for details).\n")
        self.stdout.flush()
        super().handle(**options)
