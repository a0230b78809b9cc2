namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>How objects of one version turn into another.</summary>
internal static class ConversionRules
{
    private const string NotWebhook = "should not be set when strategy is not set to Webhook";

    /// <summary>Checks a conversion.</summary>
    /// <param name="conversion">The conversion.</param>
    /// <param name="keepsUnknown">Whether the definition keeps what it does not know.</param>
    public static IEnumerable<FieldError> Check(Field conversion, bool keepsUnknown)
    {
        if (!conversion.Exists)
        {
            return [];
        }

        var (strategy, webhook) = (conversion["strategy"], conversion["webhook"]);
        var (client, versions) = (At(conversion, webhook["clientConfig"], "webhookClientConfig"), At(
            conversion, webhook["conversionReviewVersions"], "conversionReviewVersions"));
        var isWebhook = strategy.Text == "Webhook";
        return (keepsUnknown && strategy.TextOr("None") != "None"
                ? [FieldErrors.Invalid(strategy, "must be None if spec.preserveUnknownFields is true")]
                : Enumerable.Empty<FieldError>())
            .Concat(strategy.Text.Length == 0 ? [FieldErrors.Required(strategy)] : Choices.Check(strategy, "None", "Webhook"))
            .Concat(isWebhook
                ? (client.Exists ? WebhookClient.Check(client) : [FieldErrors.Required(client, "required when strategy is set to Webhook")])
                    .Concat(ReviewVersions.Check(versions, ""))
                : (client.Exists ? [FieldErrors.Forbidden(client, NotWebhook)] : Enumerable.Empty<FieldError>())
                    .Concat(versions.Count > 0 ? [FieldErrors.Forbidden(versions, NotWebhook)] : []));
    }

    // The server names these fields as older versions of definitions had them.
    private static Field At(Field conversion, Field value, string name) => new(value.Value, conversion.Path.Child(name));
}
