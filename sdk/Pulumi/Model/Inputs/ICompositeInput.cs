namespace Pulumi;

/// <summary>A list or map of inputs: its output holds the elements as inputs, each with its own secretness.</summary>
internal interface ICompositeInput
{
    IOutput Elements { get; }
}
