using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks;
using Pulumi;

return ProgramEnvironment.StartedByEngine ? await Deployment.RunAsync<PaymentsStack>() : await CommandLine.RunAsync(args, OutputStreams.OfConsole());
