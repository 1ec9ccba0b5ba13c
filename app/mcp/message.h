// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <string>
#include <variant>
#include <vector>

// JSON-RPC 2.0, one text a line.
namespace snac::mcp {

enum RpcCode {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ResourceNotFound = -32002,          ///< up to 2025-11-25; InvalidParams afterwards
    HeaderMismatch = -32020,            ///< what HTTP says of a request is not what its body says
    MissingClientCapability = -32021,   ///< with `requiredCapabilities`
    UnsupportedProtocolVersion = -32022 ///< with `supported` and `requested`
};

struct RpcError
{
    int code = InternalError;
    std::string message;
    QJsonObject data{};
};

/// A request or, without an id, a notification.
struct RpcRequest
{
    QJsonValue id = QJsonValue::Undefined;
    std::string method;
    QJsonObject params;
    [[nodiscard]] bool isNotification() const { return id.isUndefined(); }
};

/// What a line was: a request, an answer of the client, or what is wrong with it.
struct RpcFault
{
    QJsonValue id; ///< null where it is not known
    RpcError error;
};
struct RpcAnswer
{
    QJsonValue id = QJsonValue::Undefined;
    QJsonObject result{};
    std::string problem{}; ///< why the client did not do it; empty: it did
};
using RpcMessage = std::variant<RpcRequest, RpcAnswer, RpcFault>;

constexpr qsizetype longestLine = 4 << 20;
constexpr int deepestNesting = 64;

/// Bounded before it is parsed: length, nesting.
[[nodiscard]] RpcMessage parseMessage(QByteArrayView line);

/// The messages of a batch, a list that is not empty; nothing: it is none, and parseMessage() says what it
/// is.
[[nodiscard]] std::optional<std::vector<RpcMessage>> parseBatch(QByteArrayView line);

/// Whether this can be an id or a token: a text that is not long, or a whole number.
[[nodiscard]] bool isSoundId(const QJsonValue& id);

// Lines, with their end.
[[nodiscard]] QByteArray resultLine(const QJsonValue& id, const QJsonObject& result);
[[nodiscard]] QByteArray errorLine(const QJsonValue& id, const RpcError& error);
[[nodiscard]] QByteArray requestLine(const QJsonValue& id, const char* method, const QJsonObject& params);
[[nodiscard]] QByteArray notificationLine(const char* method, const QJsonObject& params);

} // namespace snac::mcp
