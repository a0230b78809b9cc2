namespace Pulumi.Testing;

/// <summary>The run that a test pretends.</summary>
public class TestOptions
{
    /// <summary>Project; <c>project</c> by default.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Stack; <c>stack</c> by default.</summary>
    public string? StackName { get; set; }

    /// <summary>Organization; <c>organization</c> by default.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Directory of the project file.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether outputs that the mocks leave out are unknown; true by default.</summary>
    public bool? IsPreview { get; set; }
}
