using System.CommandLine;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Verbs;

namespace Payments.Infra.Stacks.Tokens;

/// <summary><c>token</c>: a token for the stack on one's own machine.</summary>
internal static class TokenCommand
{
    private const int MostMinutes = 24 * 60;

    private const string Description = """
        Prints a token that the gateway of stack local takes, and makes the keys for it where there are none.

        Examples:
          token --tenant STD-001
          token --tenant NED-001 --minutes 5
          token --tenant STD-001 --new-keys
        """;

    public static Command Create(PlatformCatalogue catalogue, OutputStreams streams)
    {
        var tenant = new Option<string>("--tenant", "-t") { Description = "Id of the tenant, such as STD-001", Required = true, HelpName = "id" };
        var stack = StackVerb.Stack(StackContext.Local);
        var subject = new Option<string>("--subject") { Description = "Who shows it", DefaultValueFactory = _ => "developer", HelpName = "name" };
        var minutes = new Option<int>("--minutes")
        {
            Description = "How long it is good for",
            DefaultValueFactory = _ => 60,
            HelpName = $"1-{MostMinutes}",
        };
        minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostMinutes)
            {
                result.AddError($"--minutes: {result.GetValueOrDefault<int>()} is not allowed; expected 1 to {MostMinutes}");
            }
        });
        var keys = new Option<string?>("--keys") { Description = "Folder of the keys; without it the one that the stack reads", HelpName = "folder" };
        var newKeys = new Option<bool>("--new-keys") { Description = "Make the keys anew: tokens of the old ones are refused after the next update" };
        var command = new Command("token", Description) { tenant, stack, subject, minutes, keys, newKeys };
        command.SetAction((result, _) => new StackVerb(streams).RunAsync(
            result.GetValue(stack)!,
            settings => new TokenMaker(settings, catalogue, streams).RunAsync(
                new TokenRequest(result.GetValue(tenant)!, result.GetValue(subject)!, result.GetValue(minutes)),
                result.GetValue(keys),
                result.GetValue(newKeys))));
        return command;
    }
}
