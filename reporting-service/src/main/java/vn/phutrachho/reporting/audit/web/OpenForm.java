package vn.phutrachho.reporting.audit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.reporting.audit.command.OpenHistory;

/**
 * What an auditor wants to open, and why.
 *
 * @param subject id of a member, household, plan or grievance
 */
public record OpenForm(
        @NotBlank @Size(max = Identifier.LONGEST) @Nullable String subject,
        @NotBlank @Size(max = OpenHistory.LONGEST) @Nullable String ground) {}
