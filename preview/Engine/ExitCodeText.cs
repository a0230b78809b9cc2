using System.Globalization;

namespace Payments.Infra.Preview.Engine;

/// <summary>Says what an exit code means where the system has set it: a program that a signal ends gets 128 and the signal's number.</summary>
internal static class ExitCodeText
{
    private const int SignalBase = 128;

    public static string Of(int code) => (code - SignalBase) switch
    {
        1 => Ended(code, "SIGHUP: its terminal was closed"),
        2 => Ended(code, "SIGINT: it was interrupted"),
        6 => Ended(code, "SIGABRT: it gave up, as a runtime does that cannot go on"),
        9 => Ended(code, "SIGKILL: somebody killed it, or memory ran out"),
        11 => Ended(code, "SIGSEGV: it used memory that is not its own"),
        15 => Ended(code, "SIGTERM: somebody asked it to end"),
        _ => code.ToString(CultureInfo.InvariantCulture),
    };

    private static string Ended(int code, string reason) => string.Create(CultureInfo.InvariantCulture, $"{code} (ended by {reason})");
}
