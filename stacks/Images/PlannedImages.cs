using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;
using Payments.Infra.Stacks.Updates;

namespace Payments.Infra.Stacks.Images;

/// <summary>The images that a plan wants to find in the stack's registry.</summary>
internal static class PlannedImages
{
    /// <summary>Each as pods name it, and where it is from; empty for one of the platform's own.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<(string Image, string Origin)> Of(Plan plan) => plan.Outputs[UpdateSteps.Images] is PropertyValue.Map images
        ? images.Fields.Select(image => (image.Key, ((PropertyValue.Text)image.Value).Value))
        : [];
}
