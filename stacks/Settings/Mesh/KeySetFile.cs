namespace Payments.Infra.Stacks.Settings.Mesh;

/// <summary>The file with the public keys of tokens that one makes for oneself. It is outside of the repository, in the folder of the pair.</summary>
internal static class KeySetFile
{
    /// <summary>A set without keys: no token is let in.</summary>
    public const string NoKeys = """{"keys":[]}""";

    /// <summary>Its whole path.</summary>
    /// <param name="file">The path as configured; a relative one is meant from the data folder of the user.</param>
    public static string PathOf(string file) =>
        Path.GetFullPath(file, Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>The key set; <see cref="NoKeys"/> before there is a file, so that a stack can be previewed before it can be used.</summary>
    /// <param name="file">The path as configured.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)).Trim() : NoKeys;
}
