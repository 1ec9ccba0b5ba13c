// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <expected>
#include <string>
#include <vector>

namespace snac::mcp {

/// A form with these fields, all of them needed.
[[nodiscard]] QJsonObject formOf(const QJsonObject& fields);
/// Whether the client of a request without a handshake says that it can do this: "sampling".
[[nodiscard]] bool declares(const QJsonObject& params, const char* capability);

/// Answers of 2026-07-28 that ask for more first (`resultType: input_required`): the client calls again with
/// what was asked for, and with a state that the server signed and keeps nowhere else.
class ConformanceRounds
{
public:
    ConformanceRounds();

    [[nodiscard]] std::vector<std::string> tools() const;
    /// Error: a state that this server did not give.
    [[nodiscard]] std::expected<QJsonObject, RpcError> answer(const std::string& name,
                                                              const QJsonObject& params) const;

private:
    [[nodiscard]] QString signedState(const QString& text) const;

    QByteArray m_key;
};

} // namespace snac::mcp
