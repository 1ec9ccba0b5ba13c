// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <utility>

namespace snac::studio {

/// Listens to a job and hands what its threads tell to the thread this object lives in, as at most 30 batches
/// a second. Those threads only append under a short lock; they never wait for the window.
class BatchedListener : public QObject, public jobs::Listener
{
    Q_OBJECT

public:
    static constexpr int interval = 34; ///< ms between two batches

    explicit BatchedListener(QObject* parent = nullptr);

    void told(const jobs::Job& job, const jobs::Event& event) final;

    /// Sends what has been collected so far at once; for the end of a run. Call it on the thread of this
    /// object.
    void flush();

Q_SIGNALS:
    /// The job is over; all it told was sent before.
    void over();

protected:
    virtual void collect(const jobs::Event& event) = 0; ///< on any thread
    virtual bool send() = 0; ///< on the thread of this object; whether there was something to send

    /// On any thread: what was collected first is sent when the interval has passed.
    void sendSoon();

private:
    void schedule();

    QTimer m_timer;
    QElapsedTimer m_sinceLast;
};

/// The same for batches of one kind.
template<class Batch>
class BatchCollector : public BatchedListener
{
protected:
    using BatchedListener::BatchedListener;

    /// On any thread: changes the batch that waits.
    template<class F>
    void append(F&& change)
    {
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            first = m_batch == nullptr;
            if (first) {
                m_batch = std::make_shared<Batch>();
            }
            std::forward<F>(change)(*m_batch);
        }
        if (first) {
            sendSoon();
        }
    }

    virtual void deliver(std::shared_ptr<const Batch> batch) = 0;

private:
    bool send() final
    {
        std::shared_ptr<const Batch> batch;
        {
            const std::lock_guard lock(m_mutex);
            batch = std::exchange(m_batch, nullptr);
        }
        if (batch) {
            deliver(batch);
        }
        return batch != nullptr;
    }

    std::mutex m_mutex;
    std::shared_ptr<Batch> m_batch; ///< null while nothing is waiting
};

} // namespace snac::studio
