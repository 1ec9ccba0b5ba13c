// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which points of the front are compressed.
#include "compress_setup.h"

#include "snac/studio/pages/trial_text.h"
#include "snac/study/compression_choice.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/whole_cells.h"
#include "snac/widgets/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

using widgets::spacing::half;
using widgets::spacing::unit;

QWidget* CompressSetup::buildPoints()
{
    auto* card = new widgets::Card(tr("Points"));
    m_pointsCard = card;
    m_points->setObjectName(QStringLiteral("compressPoints"));
    m_points->setAccessibleName(tr("Points of the front to compress"));
    m_points->setFrameShape(QFrame::NoFrame);
    m_points->setUniformItemSizes(true);
    m_points->setTextElideMode(Qt::ElideRight);
    m_points->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_points->setMinimumHeight(72);
    m_points->setSpacing(2);
    widgets::showWholeRows(m_points);
    m_knee->setObjectName(QStringLiteral("compressKnee"));
    m_knee->setToolTip(tr("The point of the front where giving up more of the score stops saving much."));
    m_all->setObjectName(QStringLiteral("compressAll"));
    m_none->setObjectName(QStringLiteral("compressNone"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(unit, half, unit, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_points, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(unit);
    for (QPushButton* button : {m_knee, m_all, m_none}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    card->setContent(content, false);
    connect(m_points, &QListWidget::itemChanged, this, &CompressSetup::update);
    connect(m_points, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && m_points->hasFocus()) { // one selection for all views
            m_model->select(item->data(Qt::UserRole).toInt());
        }
    });
    connect(m_knee, &QPushButton::clicked, this, [this] {
        if (const auto knee = m_model->knee()) {
            checkOnly({*knee});
            m_model->select(*knee);
        }
    });
    connect(m_all, &QPushButton::clicked, this, [this] { checkOnly(m_model->front()); });
    connect(m_none, &QPushButton::clicked, this, [this] { checkOnly({}); });
    return card;
}

std::vector<int> CompressSetup::trials() const
{
    std::vector<int> numbers;
    for (int i = 0; i < m_points->count(); ++i) {
        if (m_points->item(i)->checkState() == Qt::Checked) {
            numbers.push_back(m_points->item(i)->data(Qt::UserRole).toInt());
        }
    }
    return numbers;
}

void CompressSetup::setTrials(const std::vector<int>& trials)
{
    for (const int trial : trials) {
        addPoint(trial);
    }
    checkOnly(trials);
}

void CompressSetup::checkOnly(const std::vector<int>& trials)
{
    m_filling = true;
    for (int i = 0; i < m_points->count(); ++i) {
        QListWidgetItem* item = m_points->item(i);
        const bool wanted =
            std::find(trials.begin(), trials.end(), item->data(Qt::UserRole).toInt()) != trials.end();
        item->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
        if (wanted && trials.size() == 1) {
            m_points->setCurrentItem(item);
            m_points->scrollToItem(item);
        }
    }
    m_filling = false;
    update();
}

void CompressSetup::addPoint(int number)
{
    const auto trial = m_model->trial(number);
    if (!trial || trial->state != study::TrialState::Complete || !trial->metrics) {
        return;
    }
    for (int i = 0; i < m_points->count(); ++i) {
        if (m_points->item(i)->data(Qt::UserRole).toInt() == number) {
            return;
        }
    }
    const study::StudyStart& start = *m_model->start();
    const study::Quantity score = study::stepScore(start.config, start.dataset.task);
    QString text = QStringLiteral("#%1").arg(number);
    text += QStringLiteral("   ") + displayText(score, study::valueOf(score, &*trial->metrics, nullptr));
    if (trial->hardware) {
        text += QStringLiteral("   LUT ") + displayText(study::Quantity::LutPct, trial->hardware->lutPct);
    }
    auto* item = new QListWidgetItem(text);
    item->setData(Qt::UserRole, number);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setToolTip(QString::fromStdString(trial->candidate.summary()) + QLatin1Char('\n') +
                     tr("score: %1; LUT: %2").arg(originOf(score, start), estimateText(trial->price)));
    m_points->addItem(item);
}

void CompressSetup::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        showFront();
    }
}

void CompressSetup::showFront()
{
    const auto chosen = trials();
    m_filling = true;
    const int current = m_model->selected();
    // The score of the search, and no other: of folds a mean, which the plot's "as float" is not.
    const int folds = m_model->start() ? m_model->start()->config.training.folds : 1;
    m_pointsCard->setSubtitle(folds > 1 ? tr("search, mean of %1 folds").arg(folds) : tr("search"));
    m_points->clear();
    for (const int number : m_model->front()) {
        addPoint(number);
    }
    m_filling = false;
    for (const int number : chosen) {
        addPoint(number);
    }
    checkOnly(chosen);
    for (int i = 0; i < m_points->count(); ++i) {
        if (m_points->item(i)->data(Qt::UserRole).toInt() == current) {
            m_points->setCurrentRow(i);
        }
    }
    update();
}

} // namespace snac::studio
