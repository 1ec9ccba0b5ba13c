// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_setup.h"

#include "compress_view.h"
#include "local_search_form.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

using widgets::spacing::half;
using widgets::spacing::two;
using widgets::spacing::unit;

CompressSetup::CompressSetup(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_points(new QListWidget)
    , m_knee(new QPushButton(tr("Knee")))
    , m_all(new QPushButton(tr("Whole front")))
    , m_none(new QPushButton(tr("None")))
    , m_form(new LocalSearchForm)
    , m_summary(new QLabel)
    , m_editable(new QWidget)
{
    setObjectName(QStringLiteral("compressSetup"));
    auto* points = buildPoints();
    auto* options = buildOptions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(points, 2);
    layout->addWidget(options, 3);
    setOptions({});
    connect(model, &StudyModel::frontChanged, this, [this] {
        m_stale = window()->isVisible() && !isVisible(); // nobody sees it: wait until it is shown
        if (!m_stale) {
            showFront();
        }
    });
    connect(model, &StudyModel::studyChanged, this, [this] {
        m_points->clear();
        if (m_model->start() && m_editable->isEnabled()) {
            setOptions(m_model->start()->config.compression); // as the study file says
        }
        showFront();
    });
    connect(model, &StudyModel::selectionChanged, this, [this](int trial) {
        for (int i = 0; i < m_points->count(); ++i) {
            if (m_points->item(i)->data(Qt::UserRole).toInt() == trial) {
                m_points->setCurrentRow(i);
            }
        }
    });
    showFront();
}

QWidget* CompressSetup::buildOptions()
{
    auto* card = new widgets::Card(tr("How"));
    m_summary->setObjectName(QStringLiteral("compressSummary"));
    m_summary->setWordWrap(true);
    auto* editable = new QVBoxLayout(m_editable);
    editable->setContentsMargins(0, 0, 0, 0);
    editable->addWidget(m_form, 1);
    auto* below = new QVBoxLayout; // a style may reset the margins of a label
    below->setContentsMargins(two, half, two, unit);
    below->addWidget(m_summary);
    editable->addLayout(below);
    card->setContent(m_editable, false);
    connect(m_form, &LocalSearchForm::edited, this, &CompressSetup::update);
    return card;
}

void CompressSetup::setOptions(const compression::CompressionOptions& options)
{
    m_form->setOptions(options);
    update();
}

Result<compression::CompressionOptions> CompressSetup::options() const
{
    return m_form->options();
}

void CompressSetup::flush()
{
    m_form->flush();
}

int CompressSetup::stepCount() const
{
    const auto chosen = options();
    if (!chosen) {
        return 0;
    }
    return compression::plannedWork(*chosen).steps * static_cast<int>(trials().size());
}

QString CompressSetup::problem() const
{
    if (m_points->count() == 0) {
        return tr("There is no trained network to compress yet.");
    }
    if (trials().empty()) {
        return tr("Check at least one point of the front.");
    }
    if (const auto chosen = options(); !chosen) {
        return shownSentence(chosen.error().message);
    }
    return {};
}

void CompressSetup::setBusy(bool busy)
{
    m_editable->setEnabled(!busy);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_knee, m_all, m_none}) {
        widget->setEnabled(!busy);
    }
    m_filling = true;
    for (int i = 0; i < m_points->count(); ++i) {
        auto flags = m_points->item(i)->flags();
        flags.setFlag(Qt::ItemIsUserCheckable, !busy);
        m_points->item(i)->setFlags(flags);
    }
    m_filling = false;
}

void CompressSetup::update()
{
    if (m_filling) {
        return;
    }
    const QString wrong = problem();
    const auto chosen = options();
    QString text = wrong;
    if (wrong.isEmpty()) {
        const auto work = compression::plannedWork(*chosen);
        const auto points = static_cast<int>(trials().size());
        const bool inRounds = std::ranges::all_of(chosen->methods, compression::hasRounds);
        if (inRounds) {
            text = (stepCount() == 1 ? tr("%1 step = points %2 × branches %3 × rounds %4")
                                     : tr("%1 steps = points %2 × branches %3 × rounds %4, saved one by one"))
                       .arg(stepCount())
                       .arg(points)
                       .arg(work.branches)
                       .arg(chosen->schedule.rounds() + 1);
        } else {
            text = (work.exact ? tr("%1 steps of points %2 × branches %3")
                               : tr("at most %1 steps of points %2 × branches %3"))
                       .arg(stepCount())
                       .arg(points)
                       .arg(work.branches);
        }
    }
    m_summary->setText(text);
    const QString tone = wrong.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning");
    if (m_summary->property("tone") != tone) {
        m_summary->setProperty("tone", tone);
        m_summary->style()->unpolish(m_summary);
        m_summary->style()->polish(m_summary);
    }
    Q_EMIT changed();
}

} // namespace snac::studio
