// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A child of the open study that is trained while the lesson shows it.
#include "child_trainer.h"
#include "learn_page.h"

#include "snac/widgets/plots/plot_geometry.h"

#include <QHideEvent>

namespace snac::studio {

using Stage = widgets::ChildTraining::Stage;

namespace {

/// "7 200 simulated jets".
QString rowsText(const jobs::ShortTraining& training)
{
    const QString rows = widgets::valueText(static_cast<double>(training.trainRows), 0);
    return training.set.find("jets") != std::string::npos ? LearnPage::tr("%1 simulated jets").arg(rows)
                                                          : LearnPage::tr("%1 simulated rows").arg(rows);
}

} // namespace

void LearnPage::connectTrainer()
{
    connect(m_trainer, &ChildTrainer::epochFinished, this, [this](const training::EpochRecord& record) {
        m_state->addEpoch({record.trainLoss, record.validationLoss});
    });
    connect(m_trainer, &ChildTrainer::finished, this,
            [this](const std::shared_ptr<const jobs::ShortTraining>& result) {
                m_state->landTraining(result->minimised, rowsText(*result));
            });
    connect(m_trainer, &ChildTrainer::failed, m_state, &widgets::LessonState::failTraining);
    connect(m_state, &widgets::LessonState::changed, this, [this] {
        if (m_trainer->isBusy() && m_state->training().stage != Stage::Running) {
            m_trainer->cancel(); // another step, scene or lesson
        }
    });
}

void LearnPage::trainChild(int place)
{
    const auto& pool = m_state->lesson()->generation().pool;
    const auto trial = m_model->trial(pool[static_cast<std::size_t>(place)].id);
    if (!m_model->start() || !trial) {
        m_state->failTraining(tr("the study is not open any more"));
        return;
    }
    m_trainer->request({m_model->start(), trial});
}

/// Nobody looks on any more.
void LearnPage::hideEvent(QHideEvent* event)
{
    if (m_trainer->isBusy()) {
        m_trainer->cancel();
        m_state->dropTraining();
    }
    Page::hideEvent(event);
}

} // namespace snac::studio
