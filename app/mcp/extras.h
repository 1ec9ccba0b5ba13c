// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include "snac/base/error.h"

#include <expected>
#include <string>

namespace snac::mcp {

/// Who waits for the answer to a request, and can be talked to meanwhile.
class Asker
{
public:
    virtual ~Asker() = default;
    /// A notification on the way to the answer.
    virtual void tell(const char* method, const QJsonObject& params) = 0;
    /// Asks the client and waits for what it says; of the handshake era alone. Error: it refuses, hangs up,
    /// or says nothing for long.
    [[nodiscard]] virtual Result<QJsonObject> ask(const char* method, const QJsonObject& params) = 0;
    [[nodiscard]] virtual bool isModern() const = 0;
};

/// What a server offers beside its own: it is asked first.
class Extras
{
public:
    virtual ~Extras() = default;
    /// Whether this is the one to answer it.
    [[nodiscard]] virtual bool takes(const RpcRequest& request, bool modern) const = 0;
    /// Called on the thread of the tools, and may take its time.
    [[nodiscard]] virtual std::expected<QJsonObject, RpcError> answer(const RpcRequest& request,
                                                                      Asker& asker) = 0;
    /// Adds to what the server answers to initialize, server/discover and the lists.
    virtual void addTo(const std::string& method, bool modern, QJsonObject& result) const = 0;
};

} // namespace snac::mcp
