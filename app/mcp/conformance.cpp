// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance.h"

#include "conformance_rounds.h"
#include "service.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <atomic>
#include <functional>

namespace snac::mcp {

namespace {

using Answer = std::expected<QJsonObject, RpcError>;
using Work = std::function<Answer(const QJsonObject& params, Asker& asker)>;

/// A red point, and a millisecond of silence.
constexpr const char* redPoint = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/"
                                 "pLvAAAAAElFTkSuQmCC";
constexpr const char* silence = "UklGRiwAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQgAAACAgICAgICAgA==";
constexpr const char* logLevelKey = "io.modelcontextprotocol/logLevel";
constexpr const char* logLevels[] = {"debug", "info",     "notice", "warning",
                                     "error", "critical", "alert",  "emergency"};

QJsonObject textPart(const QString& text)
{
    return {{"type", "text"}, {"text", text}};
}

QJsonObject picturePart()
{
    return {{"type", "image"}, {"data", redPoint}, {"mimeType", "image/png"}};
}

QJsonObject resourcePart(const QString& uri, const char* mime, const QString& text)
{
    return {{"type", "resource"},
            {"resource", QJsonObject{{"uri", uri}, {"mimeType", QLatin1String(mime)}, {"text", text}}}};
}

QJsonObject contentOf(const QJsonArray& parts)
{
    return {{"content", parts}};
}

QJsonObject messageFrom(const QJsonObject& part)
{
    return {{"role", "user"}, {"content", part}};
}

QString argumentOf(const QJsonObject& params, const char* name)
{
    return params.value("arguments").toObject().value(QLatin1String(name)).toString();
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject asContent(const Result<QJsonObject>& told, const std::function<QString(const QJsonObject&)>& text)
{
    return told ? contentOf({textPart(text(*told))}) : toolResult(std::unexpected(told.error()));
}

Answer withProgress(const QJsonObject& params, Asker& asker)
{
    const QJsonValue token = params.value("_meta").toObject().value("progressToken");
    for (const int done : {0, 50, 100}) {
        if (!token.isUndefined()) {
            asker.tell("notifications/progress",
                       {{"progressToken", token}, {"progress", done}, {"total", 100}});
        }
    }
    return contentOf({textPart("all steps are done")});
}

Answer sampled(const QJsonObject& params, Asker& asker)
{
    const QJsonObject message = messageFrom(textPart(argumentOf(params, "prompt")));
    const auto told =
        asker.ask("sampling/createMessage", {{"messages", QJsonArray{message}}, {"maxTokens", 100}});
    return asContent(told, [](const QJsonObject& answer) {
        return "LLM response: " + answer.value("content").toObject().value("text").toString();
    });
}

/// A question with a form of these fields.
Answer elicited(Asker& asker, const QString& message, const QJsonObject& fields, const QString& begin)
{
    const auto told =
        asker.ask("elicitation/create", {{"message", message}, {"requestedSchema", formOf(fields)}});
    return asContent(told, [&](const QJsonObject& answer) {
        return begin + "action=" + answer.value("action").toString() +
               ", content=" + compact(answer.value("content").toObject());
    });
}

QJsonObject fieldsWithDefaults()
{
    return {{"name", QJsonObject{{"type", "string"}, {"default", "John Doe"}}},
            {"age", QJsonObject{{"type", "integer"}, {"default", 30}}},
            {"score", QJsonObject{{"type", "number"}, {"default", 95.5}}},
            {"status", QJsonObject{{"type", "string"},
                                   {"enum", QJsonArray{"active", "inactive", "pending"}},
                                   {"default", "active"}}},
            {"verified", QJsonObject{{"type", "boolean"}, {"default", true}}}};
}

/// Every way to write a choice.
QJsonObject fieldsOfChoice()
{
    const QJsonArray names{"option1", "option2", "option3"};
    const auto titled = [](const char* kind) {
        QJsonArray all;
        for (const char* number : {"First", "Second", "Third"}) {
            all.append(
                QJsonObject{{"const", "value" + QString::number(all.size() + 1)},
                            {"title", QLatin1String(number) + QLatin1Char(' ') + QLatin1String(kind)}});
        }
        return all;
    };
    return {
        {"untitledSingle", QJsonObject{{"type", "string"}, {"enum", names}}},
        {"titledSingle", QJsonObject{{"type", "string"}, {"oneOf", titled("Option")}}},
        {"legacyEnum", QJsonObject{{"type", "string"},
                                   {"enum", QJsonArray{"opt1", "opt2", "opt3"}},
                                   {"enumNames", QJsonArray{"Option One", "Option Two", "Option Three"}}}},
        {"untitledMulti",
         QJsonObject{{"type", "array"}, {"items", QJsonObject{{"type", "string"}, {"enum", names}}}}},
        {"titledMulti", QJsonObject{{"type", "array"}, {"items", QJsonObject{{"anyOf", titled("Choice")}}}}}};
}

Answer needsSampling(const QJsonObject& params, Asker& /*asker*/)
{
    if (!declares(params, "sampling")) {
        return std::unexpected(
            RpcError{MissingClientCapability,
                     "this tool is for clients that let it ask their model",
                     {{"requiredCapabilities", QJsonObject{{"sampling", QJsonObject()}}}}});
    }
    return contentOf({textPart("the client has a model")});
}

std::map<std::string, Work> plainTools()
{
    const auto always = [](const QJsonArray& parts) {
        return [parts](const QJsonObject&, Asker&) -> Answer { return contentOf(parts); };
    };
    const QString example = "test://embedded-resource";
    const QJsonObject embedded = resourcePart(example, "text/plain", "This is an embedded resource content.");
    return {{"test_simple_text", always({textPart("This is a simple text response for testing.")})},
            {"test_image_content", always({picturePart()})},
            {"test_audio_content",
             always({QJsonObject{{"type", "audio"}, {"data", silence}, {"mimeType", "audio/wav"}}})},
            {"test_embedded_resource", always({embedded})},
            {"test_multiple_content_types",
             always({textPart("Multiple content types test:"), picturePart(),
                     resourcePart("test://mixed-content-resource", "application/json",
                                  "{\"test\":\"data\",\"value\":123}")})},
            {"test_error_handling",
             [](const QJsonObject&, Asker&) -> Answer {
                 return toolResult(fail("This tool intentionally returns an error for testing"));
             }},
            {"greet",
             [](const QJsonObject& params, Asker&) -> Answer {
                 return contentOf({textPart("Hello, " + argumentOf(params, "name") + "!")});
             }},
            {"test_tool_with_progress", withProgress},
            {"test_sampling", sampled},
            {"test_elicitation",
             [](const QJsonObject& params, Asker& asker) {
                 return elicited(asker, argumentOf(params, "message"),
                                 {{"username", QJsonObject{{"type", "string"}}},
                                  {"email", QJsonObject{{"type", "string"}}}},
                                 "User response: ");
             }},
            {"test_elicitation_sep1034_defaults",
             [](const QJsonObject&, Asker& asker) {
                 return elicited(asker, "Check what is filled in", fieldsWithDefaults(),
                                 "Elicitation completed: ");
             }},
            {"test_elicitation_sep1330_enums",
             [](const QJsonObject&, Asker& asker) {
                 return elicited(asker, "Choose", fieldsOfChoice(), "Elicitation completed: ");
             }},
            {"test_missing_capability", needsSampling}};
}

QJsonArray namedEntries(const char* key, const std::vector<std::pair<QString, QJsonObject>>& entries)
{
    QJsonArray list;
    for (const auto& [name, more] : entries) {
        QJsonObject entry{
            {QLatin1String(key), name}, {"name", name}, {"description", "Of the conformance suite: " + name}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            entry.insert(it.key(), it.value());
        }
        list.append(entry);
    }
    return list;
}

QJsonObject neededArguments(const QStringList& names)
{
    QJsonArray arguments;
    for (const QString& name : names) {
        arguments.append(QJsonObject{{"name", name}, {"description", name}, {"required", true}});
    }
    return {{"arguments", arguments}};
}

class Conformance final : public Extras
{
public:
    Conformance()
        : m_tools(plainTools())
    {
        for (const char* name : {"test_tool_with_logging", "test_logging_tool"}) {
            m_tools.emplace(
                name, [this](const QJsonObject& params, Asker& asker) { return logged(params, asker); });
        }
        for (const std::string& name : m_rounds.tools()) {
            m_tools.emplace(name, [this, name](const QJsonObject& params, Asker&) {
                return m_rounds.answer(name, params);
            });
        }
    }

    [[nodiscard]] bool takes(const RpcRequest& request, bool modern) const override
    {
        const std::string& method = request.method;
        const QString name = request.params.value("name").toString();
        return (method == "tools/call" && m_tools.contains(name.toStdString())) ||
               (method == "prompts/get" && name.startsWith("test_")) ||
               (method == "resources/read" && request.params.value("uri").toString().startsWith("test://") &&
                !contentsOf(request.params.value("uri").toString()).isEmpty()) ||
               method == "completion/complete" ||
               (!modern && (method == "logging/setLevel" || method == "resources/subscribe" ||
                            method == "resources/unsubscribe"));
    }

    [[nodiscard]] Answer answer(const RpcRequest& request, Asker& asker) override
    {
        const QJsonObject& params = request.params;
        if (request.method == "tools/call") {
            return m_tools.at(params.value("name").toString().toStdString())(params, asker);
        }
        if (request.method == "prompts/get") {
            return prompt(params);
        }
        if (request.method == "resources/read") {
            QJsonObject result{{"contents", contentsOf(params.value("uri").toString())}};
            if (asker.isModern()) {
                result.insert("ttlMs", 0);
                result.insert("cacheScope", "private");
            }
            return result;
        }
        if (request.method == "completion/complete") {
            return QJsonObject{
                {"completion", QJsonObject{{"values", QJsonArray()}, {"total", 0}, {"hasMore", false}}}};
        }
        if (request.method == "logging/setLevel") {
            return setLevel(params.value("level").toString());
        }
        // Subscriptions: these resources never change, so that there is nothing to tell.
        return params.value("uri").isString()
                   ? Answer(QJsonObject())
                   : std::unexpected(RpcError{InvalidParams, "uri must be a text"});
    }

    void addTo(const std::string& method, bool modern, QJsonObject& result) const override
    {
        if (method == "initialize" || method == "server/discover") {
            QJsonObject offered = result.value("capabilities").toObject();
            offered.insert("completions", QJsonObject());
            offered.insert("logging", QJsonObject());
            if (!modern) {
                offered.insert("resources", QJsonObject{{"subscribe", true}});
            }
            result.insert("capabilities", offered);
            return;
        }
        const auto add = [&result](const char* key, const QJsonArray& more) {
            QJsonArray list = result.value(QLatin1String(key)).toArray();
            for (const QJsonValue each : more) {
                list.append(each);
            }
            result.insert(QLatin1String(key), list);
        };
        if (method == "tools/list") {
            std::vector<std::pair<QString, QJsonObject>> tools;
            for (const auto& [name, work] : m_tools) {
                tools.emplace_back(qt(name), QJsonObject{{"inputSchema", QJsonObject{{"type", "object"}}}});
            }
            add("tools", namedEntries("name", tools));
        } else if (method == "resources/list") {
            add("resources",
                namedEntries("uri", {{"test://static-text", {{"mimeType", "text/plain"}}},
                                     {"test://static-binary", {{"mimeType", "image/png"}}},
                                     {"test://watched-resource", {{"mimeType", "text/plain"}}}}));
        } else if (method == "resources/templates/list") {
            add("resourceTemplates", namedEntries("uriTemplate", {{"test://template/{id}/data", {}}}));
        } else if (method == "prompts/list") {
            add("prompts",
                namedEntries("name",
                             {{"test_simple_prompt", {}},
                              {"test_prompt_with_arguments", neededArguments({"arg1", "arg2"})},
                              {"test_prompt_with_embedded_resource", neededArguments({"resourceUri"})},
                              {"test_prompt_with_image", {}},
                              {"test_input_required_result_prompt", {}}}));
        }
    }

private:
    Answer setLevel(const QString& level)
    {
        const auto found =
            std::ranges::find(logLevels, level, [](const char* each) { return QString(each); });
        if (found == std::end(logLevels)) {
            return std::unexpected(RpcError{InvalidParams, "there is no such level"});
        }
        m_leastLevel = static_cast<int>(found - std::begin(logLevels));
        return QJsonObject();
    }

    /// Requests without a handshake say themselves whether they want to hear.
    Answer logged(const QJsonObject& params, Asker& asker) const
    {
        const QJsonValue wanted = params.value("_meta").toObject().value(QLatin1String(logLevelKey));
        const bool isHeard = asker.isModern() ? wanted == "debug" || wanted == "info" : m_leastLevel <= 1;
        for (const char* text :
             {"Tool execution started", "Tool processing data", "Tool execution completed"}) {
            if (isHeard) {
                asker.tell("notifications/message", {{"level", "info"}, {"data", text}});
            }
        }
        return contentOf({textPart("all is logged")});
    }

    static QJsonArray contentsOf(const QString& uri)
    {
        const QString begin = "test://template/";
        QJsonObject content{{"uri", uri}};
        if (uri == "test://static-text" || uri == "test://watched-resource") {
            content.insert("mimeType", "text/plain");
            content.insert("text", "This is the content of the static text resource.");
        } else if (uri == "test://static-binary") {
            content.insert("mimeType", "image/png");
            content.insert("blob", redPoint);
        } else if (uri.startsWith(begin) && uri.endsWith("/data")) {
            const QString id = uri.mid(begin.size()).chopped(5);
            content.insert("mimeType", "application/json");
            content.insert("text",
                           compact({{"id", id}, {"templateTest", true}, {"data", "Data for ID: " + id}}));
        } else {
            return {};
        }
        return {content};
    }

    Answer prompt(const QJsonObject& params) const
    {
        const QString name = params.value("name").toString();
        const auto messages = [](const std::vector<QJsonObject>& parts) {
            QJsonArray list;
            for (const QJsonObject& part : parts) {
                list.append(messageFrom(part));
            }
            return QJsonObject{{"messages", list}};
        };
        if (name == "test_simple_prompt") {
            return messages({textPart("This is a simple prompt for testing.")});
        }
        if (name == "test_prompt_with_arguments") {
            return messages({textPart(QString("Prompt with arguments: arg1='%1', arg2='%2'")
                                          .arg(argumentOf(params, "arg1"), argumentOf(params, "arg2")))});
        }
        if (name == "test_prompt_with_embedded_resource") {
            return messages({resourcePart(argumentOf(params, "resourceUri"), "text/plain",
                                          "Embedded resource content for testing."),
                             textPart("Please process the embedded resource above.")});
        }
        if (name == "test_prompt_with_image") {
            return messages({picturePart(), textPart("Please analyze the image above.")});
        }
        if (name == "test_input_required_result_prompt") {
            const Answer context = m_rounds.answer(name.toStdString(), params);
            return !context || context->contains("inputRequests")
                       ? context
                       : Answer(messages({textPart("Use this context: " + compact(*context))}));
        }
        return std::unexpected(RpcError{InvalidParams, "there is no such prompt"});
    }

    ConformanceRounds m_rounds;
    std::map<std::string, Work> m_tools;
    std::atomic<int> m_leastLevel = 0; ///< of all clients: the suite is one
};

} // namespace

std::unique_ptr<Extras> conformanceExtras()
{
    return std::make_unique<Conformance>();
}

} // namespace snac::mcp
