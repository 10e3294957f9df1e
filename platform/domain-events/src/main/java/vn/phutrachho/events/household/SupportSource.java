package vn.phutrachho.events.household;

/** Who gives a household something for its way out of poverty (M4.3). */
public enum SupportSource {
    COMMUNE,
    /** A fund or a programme, such as the fund for the poor. */
    FUND,
    /** An organisation, a bank or a business. */
    ORGANISATION,
    /** The member who is responsible for it, or another. */
    MEMBER,
    CELL,
    OTHER
}
