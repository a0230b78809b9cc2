using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks;

CollectorPause.TryBegin(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
return ProgramEnvironment.StartedByEngine ? await StackProgram.RunAsync() : await CommandLine.RunAsync(args, OutputStreams.OfConsole());
