using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks;
using Payments.Infra.Stacks.Configuration;
using Payments.Infra.Stacks.Cost;
using Payments.Infra.Stacks.Evidence;
using Payments.Infra.Stacks.Images;
using Payments.Infra.Stacks.Pins;
using Payments.Infra.Stacks.Tokens;
using Pulumi;

var streams = OutputStreams.OfConsole();
return ProgramEnvironment.StartedByEngine
    ? await Deployment.RunAsync<PaymentsStack>()
    : await PreviewCli.RunAsync(
        args,
        Deployment.RunAsync<PaymentsStack>,
        streams,
        plan => CostLines.Summary(plan, PriceList.Recorded),
        ConfigCommand.Create(streams),
        CostCommand.Create(Deployment.RunAsync<PaymentsStack>, streams),
        EvidenceCommand.Create(Deployment.RunAsync<PaymentsStack>, PaymentsStack.Catalogue, streams),
        TokenCommand.Create(PaymentsStack.Catalogue, streams),
        ImagesCommand.Create(Deployment.RunAsync<PaymentsStack>, streams),
        PinsCommand.Create(Deployment.RunAsync<PaymentsStack>, streams));
