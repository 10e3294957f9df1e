package vn.phutrachho.events.assignment;

/**
 * One part of the reason for a proposed line, or of what another choice would cost, in the words of
 * the plan's score.
 *
 * @param part name of the part of the score: near, language, ability, brokenTie, badTie, leader,
 *     kin, load, idle, change
 * @param points what it costs
 * @param amount the number in the sentence, in the unit of the part (near: units of 100 m)
 */
public record Why(String part, long points, long amount) {}
