// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_editors.h"

#include "chip_list_edit.h"
#include "flow_text.h"

#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace snac::widgets {

FieldEditor::FieldEditor(const FormField& field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
{
}

void FieldEditor::silenceChildren()
{
    for (QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

void FieldEditor::setProblemOn(QWidget* widget, bool problem)
{
    if (widget->property("problem").toBool() == problem)
        return;
    widget->setProperty("problem", problem);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

bool FieldEditor::isHalfTyped(const QLineEdit* edit)
{
    return edit->hasFocus() && edit->isModified();
}

void FieldEditor::fill(QLineEdit* edit, const QString& text)
{
    if (isHalfTyped(edit) || edit->text() == text)
        return;
    edit->setText(text);
    if (!edit->hasFocus())
        edit->setCursorPosition(0);
}

LineFieldEditor::LineFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_edit(new QLineEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    layout->addWidget(m_edit, 1);
    m_edit->setObjectName(QStringLiteral("field_") + field.path);
    m_edit->setAccessibleName(field.label);
    m_edit->setAccessibleDescription(field.help);
    if (!field.defaultText.isEmpty())
        m_edit->setPlaceholderText(flow::unquoted(field.defaultText));
    if (!field.unit.isEmpty()) {
        auto* unit = new QLabel(field.unit, this);
        unit->setProperty("tone", QStringLiteral("muted"));
        layout->addWidget(unit);
    }
    if (field.type == FormFieldType::Integer || field.type == FormFieldType::Real) {
        m_edit->setMaximumWidth(160);
        layout->addStretch(1);
    }
    if (field.type == FormFieldType::Path) {
        auto* button = new QToolButton(this);
        button->setText(tr("Browse…"));
        button->setObjectName(QStringLiteral("browse_") + field.path);
        button->setAccessibleName(tr("Choose a file for %1").arg(field.label));
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, &LineFieldEditor::browse);
        m_browse = button;
    }
    if (!field.suggestions.isEmpty())
        m_edit->setCompleter(new QCompleter(field.suggestions, m_edit));
    setFocusProxy(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(600);
    connect(&m_pause, &QTimer::timeout, this, &LineFieldEditor::tell);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_edit, &QLineEdit::editingFinished, this, &LineFieldEditor::tell);
    if (field.type == FormFieldType::ReadOnlyText)
        m_edit->setReadOnly(true);
}

void LineFieldEditor::showValue(const FormValue& value)
{
    const bool raw = m_field.type == FormFieldType::RawText;
    const QString text = !value.isSet ? QString()
                         : raw        ? value.text.simplified()
                                      : flow::unquoted(value.text);
    if (m_pause.isActive())
        return; // half-typed; told in a moment
    m_told = value.isSet ? value.text : QString();
    if (m_edit->hasFocus() && (text == m_edit->text() || (value.isSet && yaml() == value.text)))
        return;
    if (text != m_edit->text()) {
        const int cursor = m_edit->cursorPosition();
        m_edit->setText(text);
        if (m_edit->hasFocus())
            m_edit->setCursorPosition(std::min(cursor, static_cast<int>(text.size())));
        else
            m_edit->setCursorPosition(0);
    }
    m_told = yaml();
}

QString LineFieldEditor::yaml() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty() || m_field.type == FormFieldType::RawText)
        return text;
    if (m_field.type == FormFieldType::Integer || m_field.type == FormFieldType::Real)
        return flow::number(text);
    return flow::quoted(text);
}

void LineFieldEditor::tell()
{
    m_pause.stop();
    const QString now = yaml();
    if (m_edit->isReadOnly() || now == m_told)
        return;
    m_told = now;
    Q_EMIT edited(now);
}

void LineFieldEditor::browse()
{
    auto* dialog = new QFileDialog(this, tr("Choose a file for %1").arg(m_field.label), m_edit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_edit->setText(file);
        tell();
    });
    dialog->open();
}

void LineFieldEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly || m_field.type == FormFieldType::ReadOnlyText);
    if (m_browse != nullptr)
        m_browse->setEnabled(!readOnly);
}

void LineFieldEditor::setProblem(bool problem)
{
    setProblemOn(m_edit, problem);
}

ChoiceFieldEditor::ChoiceFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_box(new QComboBox(this))
{
    if (m_field.type == FormFieldType::Boolean) {
        m_field.choices = {QStringLiteral("true"), QStringLiteral("false")};
        m_field.choiceLabels = {tr("yes"), tr("no")};
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    layout->addWidget(m_box, 1);
    if (!m_field.unit.isEmpty())
        layout->addWidget(new QLabel(m_field.unit, this));
    m_box->setObjectName(QStringLiteral("field_") + field.path);
    m_box->setAccessibleName(field.label);
    m_box->setAccessibleDescription(field.help);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_box->addItem(defaultLabel(m_field.defaultText), QString());
    for (const QString& choice : m_field.choices)
        m_box->addItem(labelOf(choice), choice);
    m_fixedItems = m_box->count();
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this] { Q_EMIT edited(yaml()); });
}

QString ChoiceFieldEditor::labelOf(const QString& yaml) const
{
    const bool labelled = m_field.choiceLabels.size() == m_field.choices.size();
    const qsizetype i = m_field.choices.indexOf(flow::unquoted(yaml));
    return labelled && i >= 0 ? m_field.choiceLabels.at(i) : flow::unquoted(yaml);
}

QString ChoiceFieldEditor::defaultLabel(const QString& yaml) const
{
    return yaml.isEmpty() ? tr("not set") : tr("%1 (default)").arg(labelOf(yaml));
}

void ChoiceFieldEditor::showValue(const FormValue& value)
{
    m_box->setItemText(0,
                       defaultLabel(value.otherDefault.isEmpty() ? m_field.defaultText : value.otherDefault));
    while (m_box->count() > m_fixedItems)
        m_box->removeItem(m_fixedItems);
    if (!value.isSet) {
        m_box->setCurrentIndex(0);
        return;
    }
    const QString plain = flow::unquoted(value.text);
    int index = -1;
    for (int i = 1; i < m_box->count(); ++i) {
        if (m_box->itemData(i).toString().compare(plain, Qt::CaseInsensitive) == 0)
            index = i;
    }
    if (index < 0) {
        m_box->addItem(plain, value.text);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
}

QString ChoiceFieldEditor::yaml() const
{
    return m_box->currentData().toString();
}

void ChoiceFieldEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void ChoiceFieldEditor::setProblem(bool problem)
{
    setProblemOn(m_box, problem);
}

ChoiceListFieldEditor::ChoiceListFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_chips(new ChipListEdit(this))
{
    if (m_field.type == FormFieldType::BooleanList) {
        m_field.choices = {QStringLiteral("true"), QStringLiteral("false")};
        m_field.choiceLabels = {tr("yes"), tr("no")};
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chips);
    if (m_field.type == FormFieldType::TextList) {
        m_chips->setValidator(m_field.items.problem);
        m_chips->setPlaceholder(m_field.items.placeholder);
    } else {
        QStringList labels;
        for (const QString& choice : m_field.choices)
            labels.append(labelOf(choice));
        m_chips->setChoices(labels);
    }
    m_chips->setObjectName(QStringLiteral("field_") + field.path);
    m_chips->setAccessibleName(field.label);
    setFocusProxy(m_chips);
    connect(m_chips, &ChipListEdit::edited, this, [this] {
        m_isSet = true;
        m_chips->setMuted(false);
        Q_EMIT edited(yaml());
    });
}

QString ChoiceListFieldEditor::labelOf(const QString& yaml) const
{
    if (m_field.type == FormFieldType::TextList)
        return m_field.items.shown(yaml);
    const QString plain = flow::unquoted(yaml);
    for (qsizetype i = 0; i < m_field.choices.size(); ++i) {
        if (m_field.choices.at(i).compare(plain, Qt::CaseInsensitive) == 0)
            return m_field.choiceLabels.size() == m_field.choices.size() ? m_field.choiceLabels.at(i)
                                                                         : m_field.choices.at(i);
    }
    return plain;
}

QString ChoiceListFieldEditor::yamlOf(const QString& label) const
{
    if (m_field.type == FormFieldType::TextList)
        return m_field.items.written(label);
    const qsizetype i = m_field.choiceLabels.indexOf(label);
    const QString plain = i >= 0 && i < m_field.choices.size() ? m_field.choices.at(i) : label;
    return m_field.choices.contains(plain) ? plain : flow::quoted(plain);
}

void ChoiceListFieldEditor::showValue(const FormValue& value)
{
    m_isSet = value.isSet;
    QStringList labels;
    const QString text = shownText(value);
    if (const auto items = flow::list(text)) {
        for (const QString& item : *items)
            labels.append(labelOf(item));
    } else if (!text.trimmed().isEmpty()) {
        labels.append(labelOf(text));
    }
    m_chips->setMuted(!value.isSet);
    m_chips->setValues(labels);
}

QString ChoiceListFieldEditor::yaml() const
{
    if (!m_isSet || m_chips->values().isEmpty())
        return {};
    QStringList items;
    for (const QString& label : m_chips->values())
        items.append(yamlOf(label));
    return flow::join(items);
}

void ChoiceListFieldEditor::setReadOnly(bool readOnly)
{
    m_chips->setReadOnly(readOnly);
}

void ChoiceListFieldEditor::setProblem(bool problem)
{
    setProblemOn(m_chips, problem);
}

FieldEditor* makeFieldEditor(const FormField& field, QWidget* parent)
{
    switch (field.type) {
    case FormFieldType::Text:
    case FormFieldType::Path:
    case FormFieldType::Integer:
    case FormFieldType::Real:
    case FormFieldType::RawText:
    case FormFieldType::ReadOnlyText:
        return new LineFieldEditor(field, parent);
    case FormFieldType::Boolean:
    case FormFieldType::Choice:
        return new ChoiceFieldEditor(field, parent);
    case FormFieldType::ChoiceList:
    case FormFieldType::BooleanList:
    case FormFieldType::TextList:
        return new ChoiceListFieldEditor(field, parent);
    case FormFieldType::NumberList:
        return new NumberListFieldEditor(field, parent);
    case FormFieldType::NumberListList:
        return new NumberListListFieldEditor(field, parent);
    case FormFieldType::BudgetMap:
        return new BudgetMapFieldEditor(field, parent);
    case FormFieldType::NestedMap:
        return new NestedMapFieldEditor(field, parent);
    }
    return new LineFieldEditor(field, parent);
}

} // namespace snac::widgets
