// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_view.h"

#include "snac/reports/profile_table.h"
#include "snac/studio/pages/sentence_texts.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace snac::studio {

ProfileView::ProfileView(QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel)
    , m_table(new QTableWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    m_caption->setObjectName(QStringLiteral("profileCaption"));
    m_caption->setContentsMargins(16, 0, 16, 0);
    m_caption->setWordWrap(true);
    m_caption->setProperty("tone", QStringLiteral("muted"));
    layout->addWidget(m_caption);
    m_table->setObjectName(QStringLiteral("profileTable"));
    m_table->setAccessibleName(tr("Numbers by layer"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    layout->addWidget(m_table, 1);
    setProfile({});
}

void ProfileView::setProfile(const std::optional<study::PointProfile>& profile)
{
    m_table->clear();
    m_table->setRowCount(0);
    m_table->setColumnCount(0);
    m_table->setVisible(profile.has_value());
    if (!profile) {
        m_caption->setText(
            tr("When a design is synthesized and the data of the study are there, this says what "
               "its formats do to the numbers: the range of each layer's values against their "
               "type, what is clipped or lost, and which layer costs the accuracy."));
        return;
    }
    const study::ProfileTable table = study::profileTable(*profile);
    m_caption->setText(shownSentence(table.caption));
    m_table->setColumnCount(static_cast<int>(table.headings.size()));
    QStringList headings;
    for (const std::string& heading : table.headings) {
        headings << shownSentence(heading).replace(QStringLiteral(", "), QStringLiteral(",\n"));
    }
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
            auto* item = new QTableWidgetItem(shownSentence(cells[static_cast<std::size_t>(column)]));
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
}

} // namespace snac::studio
