package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days a session can have been held; the directive says so, which another aggregate
 * keeps.
 *
 * @param earliest the directive's own day, as far as it is known
 * @param withdrawnFrom first day on which it counts no more, if there is one
 * @param today the day it is
 */
public record Bounds(LocalDate earliest, @Nullable LocalDate withdrawnFrom, LocalDate today) {}
