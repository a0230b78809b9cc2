using Payments.Infra.Components.Data;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Data;

namespace Payments.Infra.Stacks.Updates;

/// <summary>
/// A store changes its mode only when somebody said what becomes of the old one: what is in it does not move by itself. The engine removes by
/// what the last update recorded, so that a change of mind takes an update of its own.
/// </summary>
internal static class StoreSteps
{
    /// <summary>Name of the stack output that keeps the mode of each store, and what its removal does.</summary>
    public const string Output = "stores";

    private const string Separator = ", when removed: ";

    /// <summary>The mode of each store, for the next update.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static ImmutableDictionary<string, string> Of(PaymentsSettings settings) => Stores(settings.Data).ToImmutableDictionary(
        store => store.Name, store => $"{Text(store.Mode)}{Separator}{Text(store.Removal ?? StoreRemoval.Leave)}");

    /// <summary>Changes of mode that the settings leave open; none for a first update.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<string> Problems(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        from store in Stores(settings.Data)
        let recorded = (UpdateSteps.Map(last, Output).GetValueOrDefault(store.Name) as string)?.Split(Separator)
        where recorded is [_, _] && recorded[0] != Text(store.Mode)
        let problem = Problem(store, recorded[0], recorded[1])
        where problem.Length > 0
        select problem;

    private static string Problem((string Name, StoreMode Mode, StoreRemoval? Removal) now, string mode, string recorded) => now.Removal switch
    {
        _ when IsInCluster(mode) && IsInCluster(Text(now.Mode)) => $"payments:data.{now.Name}.mode: {mode} and {Text(now.Mode)} have Services of the same "
            + "names, and the engine deletes the old one last; take the stack away first (pulumi destroy: volumes stay), and then change it",
        null => $"payments:data.{now.Name}.mode: what is in the store of mode {mode} does not move to mode {Text(now.Mode)} by itself; "
            + "set whenRemoved to leave, and it stays beside the new one until somebody deletes it, or keep the mode",
        { } wanted when Text(wanted) != recorded => $"payments:data.{now.Name}.whenRemoved: the store is removed as the last update recorded, and that is "
            + $"{recorded}; for {Text(wanted)} update with mode {mode} once more, and then change it",
        _ => "",
    };

    private static IEnumerable<(string Name, StoreMode Mode, StoreRemoval? Removal)> Stores(DataSettings data) =>
    [
        ("kafka", data.Kafka.Mode, data.Kafka.WhenRemoved),
        ("postgres", data.Postgres.Mode, data.Postgres.WhenRemoved),
        ("redis", data.Redis.Mode, data.Redis.WhenRemoved),
    ];

    private static bool IsInCluster(string mode) => mode != Text(StoreMode.Azure);

    private static string Text<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
