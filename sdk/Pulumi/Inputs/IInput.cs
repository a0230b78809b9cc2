namespace Pulumi;

/// <summary>An input whose type argument is not known to the caller.</summary>
internal interface IInput
{
    IOutput ToUntypedOutput();
}
