// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance_rounds.h"

#include "service.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace snac::mcp {

namespace {

/// What a tool asks for, a round after the other.
struct Rounds
{
    const char* name;
    std::vector<QJsonObject> asked; ///< by keys
    bool hasState = false;
    bool asksWhatIsDeclared = false; ///< of what the client can do alone
};

QJsonObject elicitation(const char* message, const char* field, const char* type = "string")
{
    return {{"method", "elicitation/create"},
            {"params",
             QJsonObject{{"message", QLatin1String(message)},
                         {"requestedSchema",
                          formOf({{QLatin1String(field), QJsonObject{{"type", QLatin1String(type)}}}})}}}};
}

QJsonObject sampling(const char* text, int tokens)
{
    const QJsonObject message{{"role", "user"},
                              {"content", QJsonObject{{"type", "text"}, {"text", QLatin1String(text)}}}};
    return {{"method", "sampling/createMessage"},
            {"params", QJsonObject{{"messages", QJsonArray{message}}, {"maxTokens", tokens}}}};
}

const std::vector<Rounds>& allRounds()
{
    static const QJsonObject roots{{"method", "roots/list"}, {"params", QJsonObject()}};
    static const QJsonObject name = elicitation("What is your name?", "name");
    static const QJsonObject confirm = elicitation("Please confirm", "ok", "boolean");
    static const std::vector<Rounds> all = {
        {"test_input_required_result_elicitation", {{{"user_name", name}}}},
        {"test_streaming_elicitation", {{{"user_name", name}}}},
        {"test_input_required_result_sampling",
         {{{"capital_question", sampling("What is the capital of France?", 100)}}}},
        {"test_input_required_result_list_roots", {{{"client_roots", roots}}}},
        {"test_input_required_result_request_state", {{{"confirm", confirm}}}, true},
        {"test_input_required_result_tampered_state", {{{"confirm", confirm}}}, true},
        {"test_input_required_result_multiple_inputs",
         {{{"user_name", name}, {"greeting", sampling("Generate a greeting", 50)}, {"client_roots", roots}}},
         true},
        {"test_input_required_result_multi_round",
         {{{"step1", elicitation("Step 1: What is your name?", "name")}},
          {{"step2", elicitation("Step 2: What is your favorite color?", "color")}}},
         true},
        {"test_input_required_result_capabilities",
         {{{"user_name", name}, {"capital_question", sampling("What is the capital of France?", 100)}}},
         false,
         true},
        {"test_input_required_result_prompt",
         {{{"user_context", elicitation("What context should the prompt use?", "context")}}}}};
    return all;
}

/// What the client has to declare to be asked this.
const char* capabilityOf(const QString& method)
{
    return method == "elicitation/create" ? "elicitation" : method == "roots/list" ? "roots" : "sampling";
}

bool isAnswerTo(const QString& method, const QJsonValue& given)
{
    const QJsonObject answer = given.toObject();
    return method == "elicitation/create" ? answer.value("action").isString()
           : method == "roots/list"       ? answer.value("roots").isArray()
                                          : answer.value("content").isObject();
}

} // namespace

QJsonObject formOf(const QJsonObject& fields)
{
    return {
        {"type", "object"}, {"properties", fields}, {"required", QJsonArray::fromStringList(fields.keys())}};
}

bool declares(const QJsonObject& params, const char* capability)
{
    return params.value("_meta")
        .toObject()
        .value(QLatin1String(capabilitiesKey))
        .toObject()
        .contains(QLatin1String(capability));
}

ConformanceRounds::ConformanceRounds()
{
    quint32 numbers[8];
    QRandomGenerator::system()->fillRange(numbers);
    m_key = QByteArray(reinterpret_cast<const char*>(numbers), sizeof numbers);
}

std::vector<std::string> ConformanceRounds::tools() const
{
    std::vector<std::string> names;
    for (const Rounds& rounds : allRounds()) {
        if (!std::string_view(rounds.name).ends_with("_prompt")) {
            names.emplace_back(rounds.name);
        }
    }
    return names;
}

QString ConformanceRounds::signedState(const QString& text) const
{
    return text + "." +
           QString::fromLatin1(
               QMessageAuthenticationCode::hash(text.toUtf8(), m_key, QCryptographicHash::Sha256).toHex());
}

std::expected<QJsonObject, RpcError> ConformanceRounds::answer(const std::string& name,
                                                               const QJsonObject& params) const
{
    const auto rounds =
        std::ranges::find_if(allRounds(), [&](const Rounds& each) { return name == each.name; });
    const QString label = QString::fromStdString(name) + "-";
    const QJsonObject given = params.value("inputResponses").toObject();
    std::size_t round = 0;
    if (const QJsonValue state = params.value("requestState"); !state.isUndefined()) {
        while (round < rounds->asked.size() && state != signedState(label + QString::number(round))) {
            ++round;
        }
        if (round == rounds->asked.size()) {
            return std::unexpected(RpcError{InvalidParams, "requestState is not as this server gave it"});
        }
    } else if (rounds->hasState && !given.isEmpty()) {
        return std::unexpected(RpcError{InvalidParams, "requestState is missing"});
    }
    const auto whatIsMissing = [&](const QJsonObject& asked) {
        QJsonObject missing;
        for (auto it = asked.begin(); it != asked.end(); ++it) {
            const QString method = it.value().toObject().value("method").toString();
            if ((!rounds->asksWhatIsDeclared || declares(params, capabilityOf(method))) &&
                !isAnswerTo(method, given.value(it.key()))) {
                missing.insert(it.key(), it.value());
            }
        }
        return missing;
    };
    QJsonObject missing = whatIsMissing(rounds->asked[round]);
    if (missing.isEmpty() && ++round < rounds->asked.size()) {
        missing = rounds->asked[round];
    }
    if (missing.isEmpty()) {
        const QString text = QString::fromUtf8(QJsonDocument(given).toJson(QJsonDocument::Compact));
        return QJsonObject{
            {"content", QJsonArray{QJsonObject{{"type", "text"}, {"text", "You said: " + text}}}}};
    }
    QJsonObject result{{"resultType", "input_required"}, {"inputRequests", missing}};
    if (rounds->hasState) {
        result.insert("requestState", signedState(label + QString::number(round)));
    }
    return result;
}

} // namespace snac::mcp
