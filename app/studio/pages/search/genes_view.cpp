// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "genes_view.h"

#include "gene_reader.h"
#include "shown_fill.h"

#include "snac/studio/pages/study_view.h"
#include "snac/study/gene_importance.h"
#include "snac/widgets/plots/gene_chart.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr int pauseBeforeGenes = 0; // generations come seldom

} // namespace

GenesView::GenesView(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_chart(new widgets::GeneChart)
    , m_objectives(new QComboBox)
    , m_note(new QLabel)
    , m_filler(new ShownFill(this, pauseBeforeGenes, [this] { fill(); }))
    , m_reader(new GeneReader(this))
{
    setObjectName(QStringLiteral("genesView"));
    m_objectives->setObjectName(QStringLiteral("geneObjective"));
    m_objectives->setProperty("compact", true);
    m_objectives->setAccessibleName(tr("Objective that the genes matter for"));
    m_objectives->setToolTip(m_objectives->accessibleName());
    m_note->setObjectName(QStringLiteral("geneNote"));
    m_note->setProperty("tone", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_note->setFont(widgets::smallFont(font()));
    m_note->setContentsMargins(widgets::spacing::unit, 0, widgets::spacing::unit, 0);
    m_note->setToolTip(
        tr("Bars: %1. Hatched: chance might do as much (5 % and more). Right: which values the "
           "survivors have, generation by generation.")
            .arg(QString::fromUtf8(study::importanceMethod().data())));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_chart);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, widgets::spacing::unit);
    layout->setSpacing(widgets::spacing::half);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_objectives, 0, Qt::AlignCenter);
    connect(m_objectives, &QComboBox::activated, m_filler, &ShownFill::now);
    connect(model, &StudyModel::studyChanged, this, &GenesView::setStudy);
    connect(model, &StudyModel::generationFinished, this, &GenesView::follow);
    connect(m_reader, &GeneReader::answered, this, &GenesView::showAnswer);
    setStudy();
}

/// What was asked of the study before is cancelled, and nothing of it stays.
void GenesView::setStudy()
{
    m_reader->cancel();
    m_asked = 0;
    m_hasGrown = false;
    m_chart->setRows({});
    m_note->clear();
    m_objectives->clear();
    if (m_model->start()) {
        for (const auto& axis : axesOf(*m_model->start())) {
            m_objectives->addItem(widgets::headingText(axis.label, axis.unit));
        }
    }
    m_objectives->setEnabled(m_objectives->count() > 0);
    m_filler->now();
}

/// One more generation: what is under way is finished first, or generations that come fast would never be
/// shown.
void GenesView::follow()
{
    if (m_asked > 0) {
        m_hasGrown = true;
    } else {
        m_filler->soon();
    }
}

void GenesView::fill()
{
    m_hasGrown = false;
    if (m_model->start() && m_objectives->currentIndex() >= 0) {
        m_asked = m_reader->request(*m_model, static_cast<std::size_t>(m_objectives->currentIndex()));
    }
}

void GenesView::showAnswer(const GeneAnswerPtr& answer)
{
    if (answer->revision != m_asked) {
        return; // of another study or objective
    }
    m_asked = 0;
    m_chart->setRows(answer->rows);
    m_note->setText(answer->note);
    if (m_hasGrown) {
        m_hasGrown = false;
        m_filler->soon();
    }
    Q_EMIT shown();
}

QString GenesView::note() const
{
    return m_note->text();
}

} // namespace snac::studio
