"""Addresses of the pages."""
from django.contrib.auth.views import LoginView, LogoutView, PasswordResetConfirmView
from django.urls import path

from . import health, views
from .forms import LoginForm

urlpatterns = [
    path("", views.home, name="home"),
    path("health/", health.health),
    path("ready/", health.ready),
    path("login/", LoginView.as_view(template_name="portal/login.html", authentication_form=LoginForm), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path(
        "reset/<uidb64>/<token>/",
        PasswordResetConfirmView.as_view(success_url="/login/"),
        name="password_reset_confirm",
    ),
    path("dashboard/", views.dashboard, name="dashboard"),
    path("organizations/switch/", views.switch, name="switch"),
    path("records/<str:app_label>/<str:model_name>/", views.records, name="records"),
    path("records/<str:app_label>/<str:model_name>/add/", views.add_record, name="add-record"),
]
