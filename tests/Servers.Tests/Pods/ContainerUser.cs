using System.Diagnostics;

namespace Payments.Infra.Servers.Tests.Pods;

/// <summary>
/// Who the processes of a container run as. Never root, which PostgreSQL refuses: where tests run as root it is <c>nobody</c>, and files of
/// Secrets are root's and readable by its group, as in a pod; elsewhere it is who runs the tests.
/// </summary>
internal static class ContainerUser
{
    private const string User = "nobody";
    private const string Group = "nogroup";
    private const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode OfGroup = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    /// <summary>What stands before a command, so that it runs as that user.</summary>
    public static string[] Prefix { get; } = Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={User}", $"--regid={Group}", "--clear-groups", "--"]
        : ["env"];

    /// <summary>Makes a folder the user's own, with all that is in it.</summary>
    public static void Owns(string folder) => Change("chown", "--recursive", $"{User}:{Group}", folder);

    /// <summary>Lets the user read a file, with the mode of its volume: the owner of a file is root there, and the group the pod's.</summary>
    public static void Reads(string file, UnixFileMode mode)
    {
        Change("chown", $"root:{Group}", file);
        File.SetUnixFileMode(file, Environment.IsPrivilegedProcess ? mode : mode & ~(OfGroup | OfOthers));
    }

    private static void Change(string program, params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
