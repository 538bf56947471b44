package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.database.Failures;
import org.bmms.console.database.TargetDatabase;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.junit.jupiter.api.Test;

/** Where users are is found by foreign keys, whatever their table is called. */
class OnboardingSchemaTest {
    @Test
    void usersOfAnotherTableAreFound() {
        try (TargetDatabase target = TargetDatabase.empty()) {
            target.script("""
                    create table organizations_organization (id bigint primary key, code varchar(20), name text);
                    create table accounts_person (id bigint primary key, username varchar(12) not null);
                    create table auth_group (id int primary key, name text);
                    create table accounts_person_groups (id bigint primary key,
                        person_id bigint references accounts_person (id), group_id int references auth_group (id));
                    create table organizations_organization_service_areas (id bigint primary key,
                        organization_id bigint references organizations_organization (id));
                    create table organizations_invitation (id bigint primary key,
                        organization_id bigint references organizations_organization (id),
                        user_id bigint references accounts_person (id), role text);
                    create table organizations_organizationmembership (id bigint primary key,
                        organization_id bigint references organizations_organization (id),
                        user_id bigint references accounts_person (id), role text, is_primary boolean);
                    create table django_migrations (id bigint, app text, name text, applied timestamptz);
                    insert into django_migrations values (1, 'organizations', '0001_initial', now())""");

            OnboardingSchema schema = target.read(OnboardingSchema::read);

            OnboardingSchema.People people = schema.people().orElseThrow();
            assertThat(people.users().table()).hasToString("accounts_person");
            assertThat(people.users().most("username")).hasValue(12);
            assertThat(people.memberships().table()).hasToString("organizations_organizationmembership");
            assertThat(people.inGroups().shape().table()).hasToString("accounts_person_groups");
            assertThat(people.inGroups().user()).isEqualTo("person_id");
        }
    }

    @Test
    void withoutMembershipsNobodyCanBeTakenIn() {
        try (TargetDatabase target = TargetDatabase.metadata()) {
            OnboardingSchema schema = target.read(OnboardingSchema::read);

            assertThat(schema.people()).isEmpty();
            assertThat(Failures.of(schema::requiredPeople).code()).isEqualTo(OnboardingFailure.TABLE_MISSING);
        }
    }
}
