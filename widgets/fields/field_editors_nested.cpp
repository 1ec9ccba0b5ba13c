// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Editor of maps of maps: baselines by name.
#include "field_editors.h"

#include "flow_text.h"
#include "tab_order.h"

#include "snac/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace snac::widgets {

NestedMapFieldEditor::NestedMapFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_add(new QPushButton(field.addText.isEmpty() ? tr("+ Add a row") : field.addText, this))
    , m_raw(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::half);
    m_rowsLayout->setSpacing(spacing::half);
    layout->addWidget(m_raw);
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_raw->setWordWrap(true);
    m_raw->setTextFormat(Qt::PlainText);
    m_raw->setProperty("tone", QStringLiteral("muted"));
    m_raw->hide();
    m_add->setProperty("role", QStringLiteral("link"));
    m_add->setObjectName(QStringLiteral("add_") + field.path);
    setObjectName(QStringLiteral("field_") + field.path);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_rows.last().name->setFocus();
    });
}

void NestedMapFieldEditor::addRow(const QString& name, const QString& inside)
{
    Row row;
    row.widget = new QWidget(this);
    row.name = new QLineEdit(name, row.widget);
    row.inside = new QLineEdit(inside, row.widget);
    row.name->setObjectName(QStringLiteral("field_%1_name_%2").arg(m_field.path).arg(m_rows.size()));
    row.inside->setObjectName(QStringLiteral("field_%1_value_%2").arg(m_field.path).arg(m_rows.size()));
    row.name->setAccessibleName(tr("%1, name").arg(m_field.label));
    row.inside->setAccessibleName(tr("%1, values").arg(m_field.label));
    row.name->setPlaceholderText(tr("name"));
    row.inside->setPlaceholderText(m_field.valueText);
    row.name->setMaximumWidth(130);
    for (QLineEdit* edit : {row.name, row.inside}) {
        edit->setReadOnly(m_readOnly);
        edit->setCursorPosition(0);
        edit->setToolTip(edit->text());
        connect(edit, &QLineEdit::editingFinished, this, &NestedMapFieldEditor::tell);
    }
    auto* remove = new QToolButton(row.widget);
    const QString away = m_field.removeText.isEmpty() ? tr("Remove this row") : m_field.removeText;
    remove->setText(QStringLiteral("×"));
    remove->setProperty("role", QStringLiteral("plain"));
    remove->setAccessibleName(away);
    remove->setToolTip(away);
    remove->setVisible(!m_readOnly);
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.inside, 3);
    layout->addWidget(remove);
    m_rowsLayout->addWidget(row.widget);
    tabBefore(row.widget, m_add);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        removeRow(widget);
        tell();
    });
    m_rows.append(row);
}

void NestedMapFieldEditor::removeRow(QWidget* widget)
{
    erase_if(m_rows, [widget](const Row& row) { return row.widget == widget; });
    m_rowsLayout->removeWidget(widget);
    for (QLineEdit* edit : widget->findChildren<QLineEdit*>())
        edit->disconnect(this); // losing the focus tells nothing any more
    widget->hide();
    widget->deleteLater();
}

void NestedMapFieldEditor::showValue(const FormValue& value)
{
    const QString text = shownText(value);
    const auto entries =
        text.trimmed().isEmpty() ? std::vector<std::pair<QString, QString>>() : flow::nestedMap(text);
    m_raw->setVisible(!entries);
    m_raw->setText(entries ? QString() : text.simplified());
    const auto count = static_cast<qsizetype>(entries ? entries->size() : 0);
    // A row the user has just added has no value yet and is not in the file.
    const auto isFresh = [](const Row& row) {
        return row.name->text().isEmpty() || row.inside->text().isEmpty();
    };
    while (m_rows.size() > count && !(m_rows.size() == count + 1 && isFresh(m_rows.last()) && entries))
        removeRow(m_rows.last().widget);
    for (qsizetype i = 0; i < count; ++i) {
        const auto& [name, inside] = (*entries)[static_cast<std::size_t>(i)];
        if (i >= m_rows.size()) {
            addRow(name, inside);
            continue;
        }
        for (const auto& [edit, shown] :
             {std::pair{m_rows[i].name, name}, std::pair{m_rows[i].inside, inside}}) {
            fill(edit, shown);
            edit->setToolTip(shown);
        }
    }
    if (std::none_of(m_rows.cbegin(), m_rows.cend(),
                     [](const Row& row) { return isHalfTyped(row.name) || isHalfTyped(row.inside); }))
        m_told = yaml();
    showReadOnly();
}

QString NestedMapFieldEditor::yaml() const
{
    QStringList parts;
    for (const Row& row : m_rows) {
        const QString name = row.name->text().trimmed();
        const QString inside = row.inside->text().trimmed();
        if (!name.isEmpty() && !inside.isEmpty())
            parts.append(flow::quoted(name) + QStringLiteral(": {") + inside + QLatin1Char('}'));
    }
    return parts.isEmpty() ? QString()
                           : QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
}

void NestedMapFieldEditor::tell()
{
    const QString now = yaml();
    if (m_readOnly || now == m_told)
        return;
    m_told = now;
    for (const Row& row : m_rows) {
        row.name->setModified(false);
        row.inside->setModified(false);
    }
    Q_EMIT edited(now);
}

void NestedMapFieldEditor::showReadOnly()
{
    m_add->setVisible(!m_readOnly && m_raw->isHidden());
}

void NestedMapFieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Row& row : m_rows) {
        row.name->setReadOnly(readOnly);
        row.inside->setReadOnly(readOnly);
        row.widget->findChild<QToolButton*>()->setVisible(!readOnly);
    }
    showReadOnly();
}

void NestedMapFieldEditor::setProblem(bool problem)
{
    for (const Row& row : m_rows)
        setProblemOn(row.inside, problem);
}

} // namespace snac::widgets
