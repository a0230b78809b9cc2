namespace Payments.Infra.Stacks.Evidence;

/// <summary>A requirement of PCI DSS 4.0.1, and the files that show something about it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Topic">What it is about, in short.</param>
/// <param name="Files">Names of tables.</param>
/// <param name="Left">What the files do not show.</param>
internal sealed record Requirement(string Number, string Topic, ImmutableArray<string> Files, string Left)
{
    /// <summary>Those that the evidence has to do with, by number (PCI Security Standards Council, PCI DSS v4.0.1, June 2024).</summary>
    public static ImmutableArray<Requirement> All { get; } =
    [
        new("1.2.2", "changes of network rules go through change control", ["changes"], "who approved them: the pull request"),
        new("1.2.4", "a current diagram of how card data flows", ["flows"], "a drawing"),
        new("1.2.5", "every service, protocol and port that is allowed is known, approved and needed", ["flows", "segmentation"], "the approval"),
        new("1.2.7", "network rules are reviewed every six months", ["segmentation"], "the review: keep each run, with --on"),
        new(
            "1.3.1",
            "what comes in to the environment of card data is limited to what is needed",
            ["segmentation", "scope"],
            "what runs outside of the cluster"),
        new("1.3.2", "what goes out of it is limited to what is needed", ["segmentation", "scope"], "what runs outside of the cluster"),
        new("1.4.2", "what comes from untrusted networks is limited", ["segmentation", "tls"], "what stands before the gateway"),
        new("4.2.1", "card data crosses public networks by strong cryptography", ["tls"], "connections that services make to the outside themselves"),
        new("4.2.1.1", "an inventory of trusted keys and certificates", ["certificates"], "certificates that Azure keeps"),
        new("6.3.2", "an inventory of the software in use", ["components"], "libraries inside of images"),
        new("6.5.1", "changes of systems in production follow a procedure", ["changes"], "tests and approval: the pull request"),
        new("7.2.5", "accounts of applications and systems have the least privileges", ["flows", "segmentation"], "people's accounts"),
        new("11.4.5", "tests by intrusion show that segmentation holds", ["segmentation"], "the tests themselves: this says what they should find"),
        new(
            "12.3.3",
            "cryptography in use is listed and reviewed every year",
            ["tls", "certificates"],
            "the review; suites of ciphers, which proxies and servers choose"),
        new("12.3.4", "technologies in use are reviewed every year", ["components"], "the review: `pins` says what is old"),
        new("12.5.2", "the scope is written down and confirmed every year", ["scope", "flows"], "the confirmation"),
    ];
}
