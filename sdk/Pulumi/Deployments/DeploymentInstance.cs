namespace Pulumi;

/// <summary>What a program can ask of its run.</summary>
public sealed partial class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>Name of the stack, such as <c>dev</c>.</summary>
    public string StackName => Deployment.Settings.Stack;

    /// <summary>Name of the project.</summary>
    public string ProjectName => Deployment.Settings.Project;

    /// <summary>Organization that owns the stack.</summary>
    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>Directory of the project file.</summary>
    /// <exception cref="InvalidOperationException">The engine did not say.</exception>
    public string RootDirectory => Deployment.Settings.RootDirectory
        ?? throw new InvalidOperationException("The engine did not give the root directory of the project.");

    /// <summary>Whether this is a preview: nothing is made, and some outputs stay unknown.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }
}
