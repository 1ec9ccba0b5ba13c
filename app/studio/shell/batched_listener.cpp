// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batched_listener.h"

#include <algorithm>
#include <variant>

namespace snac::studio {

BatchedListener::BatchedListener(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BatchedListener::flush);
}

void BatchedListener::told(const jobs::Job&, const jobs::Event& event)
{
    const auto* changed = std::get_if<jobs::StateChanged>(&event);
    if (!changed) {
        collect(event);
    } else if (jobs::isOver(changed->state)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                flush();
                Q_EMIT over();
            },
            Qt::QueuedConnection);
    }
}

void BatchedListener::sendSoon()
{
    QMetaObject::invokeMethod(this, &BatchedListener::schedule, Qt::QueuedConnection);
}

void BatchedListener::schedule()
{
    if (m_timer.isActive()) {
        return;
    }
    const qint64 passed = m_sinceLast.isValid() ? m_sinceLast.elapsed() : interval;
    m_timer.start(static_cast<int>(std::max<qint64>(0, interval - passed)));
}

void BatchedListener::flush()
{
    m_timer.stop();
    QElapsedTimer begin;
    begin.start(); // what is done with the batch is part of the interval
    if (send()) {
        m_sinceLast = begin;
    }
}

} // namespace snac::studio
