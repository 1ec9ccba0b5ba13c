// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_events.h"

#include <algorithm>

namespace snac::studio {

CompressCollector::CompressCollector(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CompressCollector::flush);
}

template<class F>
void CompressCollector::append(F&& change)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_batch == nullptr;
        if (first) {
            m_batch = std::make_shared<CompressBatch>();
        }
        change(*m_batch);
    }
    if (first) {
        QMetaObject::invokeMethod(this, &CompressCollector::schedule, Qt::QueuedConnection);
    }
}

void CompressCollector::told(const jobs::Job&, const jobs::Event& event)
{
    if (const auto* changed = std::get_if<jobs::StateChanged>(&event)) {
        if (jobs::isOver(changed->state)) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    flush();
                    Q_EMIT over();
                },
                Qt::QueuedConnection);
        }
    } else if (const auto* phase = std::get_if<jobs::PhaseChanged>(&event)) {
        phaseChanged(phase->phase);
    } else if (const auto* search = std::get_if<jobs::CompressionStarted>(&event)) {
        started(search->start->steps, search->start->storedSteps);
        planned(search->start);
    } else if (const auto* begun = std::get_if<jobs::StepStarted>(&event)) {
        working("#" + std::to_string(begun->branch.trial) + ", " + begun->branch.name() + ", round " +
                std::to_string(begun->round));
    } else if (const auto* step = std::get_if<jobs::StepFinished>(&event)) {
        stepFinished(step->step);
    } else if (const auto* branch = std::get_if<jobs::BranchFinished>(&event)) {
        branchFinished(branch->branch);
    }
}

void CompressCollector::phaseChanged(Phase phase)
{
    append([&](CompressBatch& batch) { batch.phase = phase; });
}

void CompressCollector::started(int steps, int before)
{
    append([&](CompressBatch& batch) { batch.total = {steps, before}; });
}

void CompressCollector::planned(std::shared_ptr<const study::CompressionStart> start)
{
    append([&](CompressBatch& batch) { batch.start = std::move(start); });
}

void CompressCollector::branchFinished(const study::CompressionBranch& branch)
{
    append([&](CompressBatch& batch) { batch.branches.push_back(branch); });
}

void CompressCollector::working(const std::string& what)
{
    append([&](CompressBatch& batch) { batch.working = what; });
}

void CompressCollector::stepFinished(CompressionStepPtr step)
{
    append([&](CompressBatch& batch) { batch.finished.push_back(std::move(step)); });
}

void CompressCollector::schedule()
{
    if (m_timer.isActive()) {
        return;
    }
    const qint64 passed = m_sinceLast.isValid() ? m_sinceLast.elapsed() : interval;
    m_timer.start(static_cast<int>(std::max<qint64>(0, interval - passed)));
}

void CompressCollector::flush()
{
    m_timer.stop();
    CompressBatchPtr batch;
    {
        const std::lock_guard lock(m_mutex);
        batch = std::move(m_batch);
        m_batch.reset();
    }
    if (batch) {
        m_sinceLast.restart();
        Q_EMIT batchReady(std::move(batch));
    }
}

} // namespace snac::studio
