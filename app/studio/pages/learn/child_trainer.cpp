// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child_trainer.h"

#include "snac/studio/pages/sentence_texts.h"

#include <utility>

namespace snac::studio {

ChildTrainer::ChildTrainer(QObject* parent)
    : QObject(parent)
    , m_work([](const jobs::ShortTrainingRequest& request, RunControl& control,
                const jobs::EpochSink& epoch) { return jobs::trainShortly(request, control, epoch); })
    , m_requests(QStringLiteral("short training"), [this](const Request& request) { process(request); })
{
}

void ChildTrainer::setWork(Work work)
{
    m_work = std::move(work);
}

void ChildTrainer::request(jobs::ShortTrainingRequest request)
{
    m_asked = m_requests.ask({0, std::move(request), nullptr});
}

void ChildTrainer::cancel()
{
    m_asked = 0;
    m_requests.cancel();
}

template<class Tell>
void ChildTrainer::tell(quint64 revision, Tell tell)
{
    QMetaObject::invokeMethod(
        this,
        [this, revision, tell = std::move(tell)] {
            if (revision == m_asked) {
                tell();
            }
        },
        Qt::QueuedConnection);
}

void ChildTrainer::process(const Request& request)
{
    auto result = m_work(request.training, *request.control,
                         [this, revision = request.revision](const training::EpochRecord& record) {
                             tell(revision, [this, record] { Q_EMIT epochFinished(record); });
                         });
    if (!result) {
        tell(request.revision, [this, why = shownError(result.error())] {
            m_asked = 0;
            Q_EMIT failed(why);
        });
        return;
    }
    tell(request.revision, [this, shared = std::make_shared<const jobs::ShortTraining>(std::move(*result))] {
        m_asked = 0;
        Q_EMIT finished(shared);
    });
}

} // namespace snac::studio
