using Payments.Infra.SchemaTool.Cli;

return await ToolCli.RunAsync(args, Console.Out, Console.Error);
