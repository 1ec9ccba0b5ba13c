// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service.h"

#include "snac/base/exception_error.h"

// Requests that are answered by what is offered beside the server's own (Extras), and questions to the client
// before they are.
namespace snac::mcp {

namespace {

constexpr std::chrono::seconds timeForAnAnswer(30);

} // namespace

class Service::CallAsker final : public Asker
{
public:
    CallAsker(Service& service, const Call& call)
        : m_service(service)
        , m_call(call)
    {
    }
    void tell(const char* method, const QJsonObject& params) override
    {
        m_service.send(m_call.send, {.line = notificationLine(method, params), .isLast = false});
    }
    Result<QJsonObject> ask(const char* method, const QJsonObject& params) override
    {
        return m_call.modern ? fail("clients without a handshake are asked by a result")
                             : m_service.ask(m_call, method, params);
    }
    bool isModern() const override { return m_call.modern; }

private:
    Service& m_service;
    const Call& m_call;
};

void Service::runExtra(const Call& call, const RpcRequest& request)
{
    std::expected<QJsonObject, RpcError> result;
    try {
        CallAsker asker(*this, call);
        result = m_offer.extras->answer(request, asker);
    } catch (...) {
        result = std::unexpected(RpcError{InternalError, errorFromException("internal error").message});
    }
    done(call);
    if (result) {
        reply(call, std::move(*result));
    } else {
        refuse(call, result.error());
    }
}

Result<QJsonObject> Service::ask(const Call& call, const char* method, const QJsonObject& params)
{
    QString id;
    {
        const std::lock_guard guard(m_mutex);
        id = "snac-" + QString::number(++m_asked);
        m_questions.emplace(id, Question{.client = call.client});
    }
    send(call.send, {.line = requestLine(id, method, params), .isLast = false});
    std::unique_lock lock(m_mutex);
    const auto question = m_questions.find(id);
    (void)m_changed.wait_for(lock, timeForAnAnswer, [&] {
        return question->second.answer || call.control->isCancelled() || m_ending;
    });
    const std::optional<RpcAnswer> answer = std::move(question->second.answer);
    m_questions.erase(question);
    if (!answer) {
        return fail("the client did not answer " + std::string(method), {}, ErrorKind::Transient);
    }
    return answer->problem.empty() ? Result<QJsonObject>(answer->result) : fail(answer->problem);
}

void Service::takeAnswer(const ClientPtr& client, const RpcAnswer& answer)
{
    const std::lock_guard guard(m_mutex);
    const auto question = m_questions.find(answer.id.toString());
    if (question != m_questions.end() && question->second.client == client) {
        question->second.answer = answer;
        m_changed.notify_all();
    } // others nobody waits for
}

} // namespace snac::mcp
