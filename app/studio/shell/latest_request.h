// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace snac::studio {

/// A thread on which only the latest of many requests counts: those that have not begun are dropped, and the
/// one under way is told to stop. `Request` has a `revision` and a `control`, which are set here. Declare it
/// as the last member of its owner: it ends before what the work uses.
template<class Request>
class LatestRequest
{
public:
    /// `work` runs on the thread, for one request at a time.
    LatestRequest(const QString& name, std::function<void(Request&)> work)
        : m_work(std::move(work))
        , m_context(new QObject)
    {
        m_thread.setObjectName(name);
        m_context->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread.start();
    }
    LatestRequest(const LatestRequest&) = delete;
    LatestRequest& operator=(const LatestRequest&) = delete;
    ~LatestRequest()
    {
        cancel();
        m_thread.quit();
        m_thread.wait();
    }

    /// Returns its revision: 1 for the first request.
    quint64 ask(Request request)
    {
        const std::lock_guard lock(m_mutex);
        drop();
        m_control = std::make_shared<RunControl>();
        request.revision = ++m_revision;
        request.control = m_control;
        m_latest = std::move(request);
        QMetaObject::invokeMethod(m_context, [this] { process(); });
        return m_revision;
    }

    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        drop();
    }

private:
    void drop()
    {
        m_latest.reset();
        if (m_control) {
            m_control->cancel();
        }
    }

    void process()
    {
        std::optional<Request> request;
        {
            const std::lock_guard lock(m_mutex);
            request = std::move(m_latest);
            m_latest.reset();
        }
        if (request) { // otherwise an earlier call has taken it
            m_work(*request);
        }
    }

    std::function<void(Request&)> m_work;
    QThread m_thread;
    QObject* m_context; ///< lives on the thread
    std::mutex m_mutex;
    std::optional<Request> m_latest;
    std::shared_ptr<RunControl> m_control; ///< of the request that is worked on or waits
    quint64 m_revision = 0;
};

} // namespace snac::studio
