using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Cli;

/// <summary>Gives the plan that a command is about.</summary>
/// <param name="options">Which stack of which program, and what is deployed.</param>
/// <param name="cancellation">Ends the wait for the program.</param>
internal delegate Task<Plan> PlanSource(PreviewOptions options, CancellationToken cancellation);
