using System.CommandLine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>The options that set configuration for one run; no file is changed.</summary>
internal sealed class ConfigOptions
{
    /// <summary><c>--config key=value</c>, any number of times.</summary>
    public Option<string[]> Values { get; } = new("--config", "-c")
    {
        Description = "Configuration for this run, in place of what the files say; may be repeated",
        HelpName = "key=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary><c>--config-path</c>.</summary>
    public Option<bool> Paths { get; } = new("--config-path") { Description = "Keys of --config are paths into structures: 'service.ports[0]=80'" };

    /// <summary>What the options say.</summary>
    public ConfigInputs Read(ParseResult result) => new()
    {
        Overrides = [.. result.GetValue(Values) ?? []],
        OverridesArePaths = result.GetValue(Paths),
    };
}
