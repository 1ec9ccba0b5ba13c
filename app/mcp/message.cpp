// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message.h"

#include "tool.h"

#include <QJsonDocument>

#include <cmath>

namespace snac::mcp {

namespace {

/// Whether brackets outside of texts are nested deeper than that. O(bytes).
bool isNestedDeeper(QByteArrayView text, int most)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > most) {
                return true;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/// A number, a text, null: JSON, which Qt's documents do not hold.
bool isLoneValue(QByteArrayView line)
{
    const QByteArray list = '[' + line.toByteArray() + ']';
    return QJsonDocument::fromJson(list).array().size() == 1;
}

constexpr double largestId = 9007199254740991.0; // 2^53 - 1: larger ones would come back as others

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

bool isSoundId(const QJsonValue& id)
{
    return (id.isString() && id.toString().size() <= 1000) ||
           (id.isDouble() && std::floor(id.toDouble()) == id.toDouble() &&
            std::abs(id.toDouble()) <= largestId);
}

namespace {

RpcFault faultOf(int code, const char* text, const QJsonValue& id = QJsonValue::Null)
{
    return RpcFault{id, {code, text}};
}

RpcMessage messageOf(const QJsonObject& object)
{
    const QJsonValue id = object.value("id");
    const bool hasId = !id.isUndefined();
    const QJsonValue shownId = isSoundId(id) ? id : QJsonValue(QJsonValue::Null);
    if (object.value("jsonrpc").toString() != QLatin1String("2.0")) {
        return faultOf(InvalidRequest, "jsonrpc must be \"2.0\"", shownId);
    }
    if (!object.contains(QLatin1String("method")) &&
        (object.contains("result") || object.contains("error"))) {
        const QJsonObject error = object.value("error").toObject();
        return RpcAnswer{.id = id,
                         .result = object.value("result").toObject(),
                         .problem =
                             object.contains("result")
                                 ? std::string()
                                 : "the client answered: " + error.value("message").toString().toStdString()};
    }
    if (hasId && !isSoundId(id)) {
        return faultOf(InvalidRequest, "id must be a text or a whole number of at most 9007199254740991");
    }
    if (!object.value("method").isString()) {
        return faultOf(InvalidRequest, "method must be a text", shownId);
    }
    const QJsonValue params = object.value("params");
    if (!params.isUndefined() && !params.isObject()) {
        return hasId ? RpcMessage(faultOf(InvalidParams, "params must be an object", shownId)) : RpcAnswer{};
    }
    const QJsonValue meta = params.toObject().value("_meta");
    if (!meta.isUndefined() && !meta.isObject()) {
        return hasId ? RpcMessage(faultOf(InvalidParams, "_meta must be an object", shownId)) : RpcAnswer{};
    }
    return RpcRequest{
        .id = id, .method = object.value("method").toString().toStdString(), .params = params.toObject()};
}

} // namespace

RpcMessage parseMessage(QByteArrayView line)
{
    if (isNestedDeeper(line, deepestNesting)) {
        return faultOf(ParseError, "the message is nested deeper than 64 levels");
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError && isLoneValue(line)) {
        return faultOf(InvalidRequest, "a message is a JSON object");
    }
    if (problem.error != QJsonParseError::NoError) {
        return RpcFault{QJsonValue::Null,
                        {ParseError, "this is no JSON: " + problem.errorString().toStdString() + " at byte " +
                                         std::to_string(problem.offset)}};
    }
    if (document.isArray() && document.array().isEmpty()) {
        return faultOf(InvalidRequest, "this batch is empty; it has one message at least");
    }
    return document.isArray() ? faultOf(InvalidRequest, "batches are not taken; send one message a line")
                              : messageOf(document.object());
}

std::optional<std::vector<RpcMessage>> parseBatch(QByteArrayView line)
{
    if (!line.trimmed().startsWith('[') || isNestedDeeper(line, deepestNesting)) {
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    std::vector<RpcMessage> messages;
    for (const QJsonValue each : document.array()) {
        messages.push_back(each.isObject() ? messageOf(each.toObject())
                                           : faultOf(InvalidRequest, "a message is a JSON object"));
    }
    return messages.empty() ? std::nullopt : std::optional(std::move(messages));
}

QByteArray resultLine(const QJsonValue& id, const QJsonObject& result)
{
    return lineOf({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

QByteArray errorLine(const QJsonValue& id, const RpcError& error)
{
    QJsonObject told{{"code", error.code}, {"message", harmless(qt(error.message))}};
    if (!error.data.isEmpty()) {
        told.insert("data", error.data);
    }
    return lineOf({{"jsonrpc", "2.0"}, {"id", id}, {"error", told}});
}

QByteArray requestLine(const QJsonValue& id, const char* method, const QJsonObject& params)
{
    return lineOf({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
}

QByteArray notificationLine(const char* method, const QJsonObject& params)
{
    return lineOf({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

} // namespace snac::mcp
